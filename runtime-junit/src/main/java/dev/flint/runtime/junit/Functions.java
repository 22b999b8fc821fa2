package dev.flint.runtime.junit;

import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.junit.invoke.InvokeServer;
import dev.flint.runtime.junit.run.GuestFunction;
import dev.flint.runtime.junit.run.PackagedFunction;
import dev.flint.runtime.junit.run.SharedProcess;
import dev.flint.runtime.junit.run.TestedFunction;
import dev.flint.runtime.junit.settings.ConfiguredHandler;
import dev.flint.runtime.junit.settings.FunctionOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
  private boolean hasMain;
  private @Nullable InvokeServer server;
  private boolean closed;

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

  /** Notes a function that the test asks for; without a declaration its main one. */
  synchronized void declare(Optional<Function> declaration) {
    if (declaration.isEmpty()) {
      hasMain = true;
    } else {
      Function function = declaration.get();
      declared.merge(function.name(), function, (one, other) -> namesHandler(one) ? one : other);
    }
  }

  /** Returns one that was declared. */
  synchronized LambdaFunction get(Optional<Function> declaration) {
    return named(declaration.map(Function::name).orElse(test.name()));
  }

  private synchronized LambdaFunction named(String name) {
    requireOpen(name);
    LambdaFunction function = made.get(name);
    if (function == null) {
      Function declaration = declared.get(name);
      function =
          declaration == null
              ? make(mainOptions(), test.folder())
              : make(options(declaration), folder(declaration));
      made.put(name, function);
    }
    return function;
  }

  /** Returns all that were asked for. */
  synchronized List<LambdaFunction> made() {
    return List.copyOf(made.values());
  }

  /**
   * Ends them, and first of all the server, so that none invokes another any more. The end is
   * waited for without the lock: an invocation under way may need it.
   */
  void close() {
    InvokeServer started;
    synchronized (this) {
      closed = true;
      started = server;
    }
    try {
      if (started != null) {
        started.close();
      }
    } finally {
      made().forEach(function -> function.tested().close());
    }
  }

  private void requireOpen(String name) {
    if (closed) {
      throw new IllegalStateException("the function " + name + " ended with its @LambdaTest");
    }
  }

  private FunctionOptions mainOptions() {
    String named = handler(test.value(), test.handler());
    String handler = named.isEmpty() && !test.packaged() ? ConfiguredHandler.find(POM) : named;
    return options(test.name(), handler, new String[0]);
  }

  private FunctionOptions options(Function function) {
    if (!namesHandler(function) && !test.packaged()) {
      throw new IllegalStateException(
          "@Function(name = \"" + function.name() + "\") should say its handler, once");
    }
    String handler = handler(function.value(), function.handler());
    return options(function.name(), handler, function.environment());
  }

  private FunctionOptions options(String name, String handler, String[] environment) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.putAll(FunctionOptions.variables(test.environment()));
    variables.putAll(FunctionOptions.variables(environment));
    Duration timeout = Duration.ofSeconds(test.timeoutSeconds());
    return new FunctionOptions(name, handler, variables, test.memoryMb(), timeout);
  }

  private String folder(Function function) {
    return function.folder().isEmpty() ? test.folder() : function.folder();
  }

  private static boolean namesHandler(Function function) {
    return !handler(function.value(), function.handler()).isEmpty();
  }

  private static String handler(Class<?> type, String name) {
    return type == void.class ? name : type.getName();
  }

  private LambdaFunction make(FunctionOptions own, String folder) {
    FunctionOptions options =
        declared.isEmpty() ? own : own.withDefault(ENDPOINT, server().address().toString());
    JsonBinding binding = binding(options);
    TestedFunction tested =
        test.packaged()
            ? new PackagedFunction(options, Path.of(folder))
            : new GuestFunction(options, code, process);
    String label = options.handler().isEmpty() ? folder : options.handler();
    return new LambdaFunction(label, options, tested, binding, this::server);
  }

  /** What the runtime reads of the same variable. */
  private JsonBinding binding(FunctionOptions options) {
    String property = System.getProperty("flint.jacksonAnnotations", "");
    String annotations = options.environment().getOrDefault("FLINT_JACKSON_ANNOTATIONS", property);
    return new JsonBinding(code, annotations.equalsIgnoreCase("true"));
  }

  private synchronized InvokeServer server() {
    InvokeServer started = server;
    if (started == null) {
      requireOpen(test.name());
      started = InvokeServer.start(targets());
      server = started;
    }
    return started;
  }

  private List<InvokeServer.Target> targets() {
    List<InvokeServer.Target> targets = new ArrayList<>();
    declared.values().forEach(function -> targets.add(new Target(this, options(function))));
    if (hasMain && !declared.containsKey(test.name())) {
      targets.add(new Target(this, mainOptions()));
    }
    return targets;
  }

  /** A function for the others, made when the first of them invokes it. */
  private record Target(Functions functions, FunctionOptions options)
      implements InvokeServer.Target {

    @Override
    public Answer invoke(Event event) throws InterruptedException {
      return functions.named(options.name()).send(event);
    }
  }
}
