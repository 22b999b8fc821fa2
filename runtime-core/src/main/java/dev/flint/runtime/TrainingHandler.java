package dev.flint.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.error.ErrorReport;
import dev.flint.runtime.error.ErrorTypes;
import dev.flint.runtime.handler.EventHandler;
import dev.flint.runtime.handler.HandlerLoadException;
import dev.flint.runtime.handler.HandlerLoader;
import dev.flint.runtime.handler.HandlerName;
import dev.flint.runtime.json.JsonCodecs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Stands in for a function's handler while an archive of classes is made for the function: whatever
 * its first event needs is loaded, and its code is not called, but for what makes the handler.
 *
 * <p>With {@code _HANDLER=dev.flint.runtime.TrainingHandler}, the environment variable {@code
 * FLINT_TRAINING_HANDLER} names the function's own handler. Without it, the runtime alone is
 * loaded. {@code FLINT_TRAINING_LINKAGE=true} says that code besides the handler's class may join
 * strings and make lambdas, {@code FLINT_TRAINING_LOG=true} that the function logs by its context.
 */
@SuppressWarnings("exports") // Named in a variable, never compiled against.
public final class TrainingHandler implements RequestStreamHandler {

  private static final String VARIABLE = "FLINT_TRAINING_HANDLER";
  private static final String LINKAGE = "FLINT_TRAINING_LINKAGE";
  private static final String LOG = "FLINT_TRAINING_LOG";
  private static final String LAST_EVENT = "\"end\"";
  private static final byte[] ANSWER = "null".getBytes(StandardCharsets.US_ASCII);

  private final FunctionLogger logger;

  /** Null where there is none. */
  private final EventHandler handler;

  private final boolean links;
  private final boolean logs;

  /**
   * Loads the function's handler as it would be loaded in its own place.
   *
   * @throws HandlerLoadException when it can't be used
   */
  public TrainingHandler() throws HandlerLoadException {
    Map<String, String> variables = System.getenv();
    this.logger = FunctionLogger.ofThisProcess();
    String name = variables.getOrDefault(VARIABLE, "");
    this.handler = name.isEmpty() ? null : load(HandlerName.parse(name), variables);
    this.links = Boolean.parseBoolean(variables.get(LINKAGE));
    this.logs = Boolean.parseBoolean(variables.get(LOG));
  }

  private EventHandler load(HandlerName name, Map<String, String> variables)
      throws HandlerLoadException {
    ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
    JsonCodecs codecs = new JsonCodecs(classLoader, JsonAnnotations.count(variables, logger));
    HandlerLoader loader = new HandlerLoader(classLoader, codecs);
    try {
      return loader.load(name);
    } finally {
      for (String warning : loader.warnings()) {
        logger.warn(warning);
      }
    }
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
    if (handler != null) {
      handler.rehearse();
    }
    if (links) {
      new LinkageRehearsal().rehearse();
    }
    if (logs) {
      logger.sink();
    }
    // What a failing invocation needs: some 100 KB of an archive.
    ErrorReport error = ErrorReport.of(ErrorTypes.USER_EXCEPTION, new RuntimeException());
    logger.rehearse(error.thrown());
    response.write(ANSWER);
  }
}
