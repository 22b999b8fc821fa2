package dev.flint.runtime.training;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.handler.EventHandler;
import dev.flint.runtime.handler.HandlerLoadException;
import dev.flint.runtime.handler.HandlerLoader;
import dev.flint.runtime.handler.HandlerName;
import dev.flint.runtime.handler.HandlerTypes;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.streaming.StreamsResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a function's handler while an archive of classes is made for the function: whatever
 * its first event needs is loaded, and its code is not called, but for what makes the handler.
 *
 * <p>With {@code _HANDLER=dev.flint.runtime.training.TrainingHandler}, the environment variable
 * {@code FLINT_TRAINING_HANDLER} names the function's own handler. Without it, the runtime alone is
 * loaded. {@code FLINT_TRAINING_LINKAGE=true} says that code besides the handler's class may join
 * strings and make lambdas, {@code FLINT_TRAINING_LOG=true} that the function logs by its context.
 */
public final class TrainingHandler implements RequestStreamHandler, StreamsResponse {

  private static final String VARIABLE = "FLINT_TRAINING_HANDLER";
  private static final String LINKAGE = "FLINT_TRAINING_LINKAGE";
  private static final String LOG = "FLINT_TRAINING_LOG";
  private static final String LAST_EVENT = "\"end\"";
  private static final byte[] ANSWER = "null".getBytes(StandardCharsets.US_ASCII);

  private final FunctionLog log = FunctionLogger.logOfThisProcess();
  private final Map<String, String> variables = System.getenv();
  private final HandlerLoader loader = HandlerLoader.of(variables, log);

  /** The function's own handler; null where there is none. */
  private final @Nullable EventHandler handler;

  /** What the handler takes and returns; null where there is none. */
  private final @Nullable HandlerTypes types;

  /**
   * Loads the function's handler as it would be loaded in its own place.
   *
   * @throws HandlerLoadException when it can't be used
   */
  public TrainingHandler() throws HandlerLoadException {
    String variable = variables.getOrDefault(VARIABLE, "");
    HandlerName name = variable.isEmpty() ? null : HandlerName.parse(variable);
    this.handler = name == null ? null : loader.load(name);
    this.types = name == null ? null : typesOf(name);
  }

  private static HandlerTypes typesOf(HandlerName name) throws HandlerLoadException {
    try {
      return HandlerTypes.of(name, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) { // It was loaded a moment ago.
      throw new IllegalStateException(e);
    }
  }

  /** Answers in the mode in which the function's own handler would. */
  @Override
  public boolean streamsResponse() {
    return handler != null && handler.streamsResponse();
  }

  /**
   * Answers {@code null} to any event but the string {@code end}, with which the process ends: at
   * once, since an orderly exit looks for loggers, whose classes each start would then load.
   */
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    if (new String(event.readAllBytes(), StandardCharsets.UTF_8).equals(LAST_EVENT)) {
      Runtime.getRuntime().halt(0);
    }
    if (types != null) {
      rehearse(types.input(), types.output());
    }
    if (isTrue(LINKAGE)) {
      new LinkageRehearsal().rehearse();
    }
    new LogRehearsal(log).rehearse(isTrue(LOG));
    response.write(ANSWER);
  }

  private void rehearse(Type input, Type output) {
    BindingRehearsal binding = new BindingRehearsal(loader.binding());
    if (input != void.class) {
      binding.read(input);
    }
    if (output != void.class) {
      binding.write(output);
    }
  }

  private boolean isTrue(String variable) {
    return Boolean.parseBoolean(variables.get(variable));
  }
}
