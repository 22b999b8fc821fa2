package dev.flint.runtime.junit;

import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.junit.invoke.InvokeServer;
import dev.flint.runtime.junit.run.GuestFunction;
import dev.flint.runtime.junit.run.PackagedFunction;
import dev.flint.runtime.junit.run.SharedProcess;
import dev.flint.runtime.junit.run.TestedFunction;
import dev.flint.runtime.junit.settings.ConfiguredHandler;
import dev.flint.runtime.junit.settings.FunctionOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions of one {@link LambdaTest}: each is made when it is first asked for. */
final class Functions {

  private static final Path POM = Path.of("pom.xml");
  private static final String ENDPOINT = "AWS_ENDPOINT_URL_LAMBDA";

  private final LambdaTest test;
  private final ClassLoader code;
  private final SharedProcess process;
  private final Map<String, Function> declared = new LinkedHashMap<>();
  private final Map<String, LambdaFunction> made = new LinkedHashMap<>();
  private @Nullable InvokeServer server;

  /**
   * Functions that are not made yet.
   *
   * @param test says how they are configured
   * @param code has their classes
   * @param process where they run
   */
  Functions(LambdaTest test, ClassLoader code, SharedProcess process) {
    this.test = test;
    this.code = code;
    this.process = process;
  }

  /** Notes a function that others may invoke. */
  synchronized void declare(Function function) {
    declared.merge(function.name(), function, (one, other) -> namesHandler(one) ? one : other);
  }

  private static boolean namesHandler(Function function) {
    return !handler(function.value(), function.handler()).isEmpty();
  }

  /** The one that the {@link LambdaTest} itself names. */
  synchronized LambdaFunction main() {
    LambdaFunction main = made.get(test.name());
    if (main == null) {
      main = make(test.name(), mainHandler(), test.environment(), test.folder());
    }
    return main;
  }

  /** One that was declared. */
  synchronized LambdaFunction named(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalArgumentException("There is no function " + name + " in this test"));
  }

  synchronized Optional<LambdaFunction> find(String name) {
    Function function = declared.get(name);
    if (made.containsKey(name)) {
      return Optional.of(made.get(name));
    }
    if (function == null) {
      return name.equals(test.name()) ? Optional.of(main()) : Optional.empty();
    }
    return Optional.of(make(function));
  }

  /** All that were asked for. */
  synchronized List<LambdaFunction> made() {
    return List.copyOf(made.values());
  }

  synchronized void close() {
    made.values().forEach(function -> function.tested().close());
    if (server != null) {
      server.close();
    }
  }

  private LambdaFunction make(Function function) {
    String handler = handler(function.value(), function.handler());
    if (handler.isEmpty() && !test.packaged()) {
      throw new IllegalStateException(
          "@Function(name = \"" + function.name() + "\") should say its handler, once");
    }
    String folder = function.folder().isEmpty() ? test.folder() : function.folder();
    return make(function.name(), handler, function.environment(), folder);
  }

  private LambdaFunction make(String name, String handler, String[] environment, String folder) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (!declared.isEmpty() && InvokeServer.find().isPresent()) {
      variables.put(ENDPOINT, server().address().toString());
    }
    variables.putAll(FunctionOptions.variables(test.environment()));
    variables.putAll(FunctionOptions.variables(environment));
    Duration timeout = Duration.ofSeconds(test.timeoutSeconds());
    FunctionOptions options =
        new FunctionOptions(name, handler, variables, test.memoryMb(), timeout);
    TestedFunction tested =
        test.packaged()
            ? new PackagedFunction(options, Path.of(folder))
            : new GuestFunction(options, code, process);
    LambdaFunction function =
        new LambdaFunction(
            name,
            handler.isEmpty() ? folder : handler,
            timeout,
            tested,
            binding(variables),
            this::server);
    made.put(name, function);
    return function;
  }

  /** What the runtime reads of the same variable. */
  private JsonBinding binding(Map<String, String> variables) {
    String property = System.getProperty("flint.jacksonAnnotations", "");
    String annotations = variables.getOrDefault("FLINT_JACKSON_ANNOTATIONS", property);
    return new JsonBinding(code, annotations.equalsIgnoreCase("true"));
  }

  private String mainHandler() {
    String handler = handler(test.value(), test.handler());
    return handler.isEmpty() && !test.packaged() ? ConfiguredHandler.find(POM) : handler;
  }

  private static String handler(Class<?> type, String name) {
    return type == void.class ? name : type.getName();
  }

  private synchronized InvokeServer server() {
    InvokeServer started = server;
    if (started == null) {
      started =
          InvokeServer.find()
              .orElseThrow(
                  () -> new IllegalStateException("There is no server for Lambda's Invoke API"))
              .start(name -> find(name).map(Functions::target));
      server = started;
    }
    return started;
  }

  private static InvokeServer.Target target(LambdaFunction function) {
    return event -> function.send(event).answer();
  }
}
