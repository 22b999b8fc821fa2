package dev.flint.runtime.packaging.trial;

import static java.util.stream.Collectors.joining;

import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.jdk.ToolProcess;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A packaged function as it is started while it is being packaged.
 *
 * @param folder the unpacked package, which holds {@code bootstrap}
 * @param handler its handler; empty for none, which starts the runtime alone
 * @param environment variables besides Lambda's own
 */
public record TrialFunction(Path folder, String handler, Map<String, String> environment) {
  /** Loads a handler without ever calling it, or none. */
  private static final String STAND_IN = "dev.flint.runtime.training.TrainingHandler";

  private static final String STOOD_IN_FOR = "FLINT_TRAINING_HANDLER";
  private static final String WITH_LINKAGE = "FLINT_TRAINING_LINKAGE";
  private static final String WITH_LOG = "FLINT_TRAINING_LOG";

  /** Set to nothing, it takes the place of the package's options for agents and the like. */
  private static final String WITHOUT_TOOLS = "FLINT_JVM_TOOLS";

  private static final String TASK_ROOT = "LAMBDA_TASK_ROOT";
  private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";
  private static final String LAUNCHER_OPTIONS = "JDK_JAVA_OPTIONS";

  /** Not Lambda's for an init: the machine of a build may be busy or slow. */
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  /** Copies the variables. */
  public TrialFunction {
    environment = Map.copyOf(environment);
  }

  /**
   * Returns the same with the handler of another.
   *
   * @param other a function that is known to start
   */
  public TrialFunction withHandlerOf(TrialFunction other) {
    return new TrialFunction(folder, other.handler, environment);
  }

  /**
   * Returns the same in surroundings of another; what it is given itself counts more.
   *
   * @param variables variables
   * @param jvmOptions options for its JVM
   */
  public TrialFunction in(Map<String, String> variables, List<String> jvmOptions) {
    Map<String, String> all = new HashMap<>(variables);
    all.put(JVM_OPTIONS, joined(jvmOptions.toArray(String[]::new)));
    environment.forEach(
        (name, value) ->
            all.merge(
                name, value, (given, own) -> name.equals(JVM_OPTIONS) ? given + " " + own : own));
    return new TrialFunction(folder, handler, all);
  }

  /** Returns the runtime alone. */
  public TrialFunction withoutHandler() {
    return new TrialFunction(folder, "", environment);
  }

  /**
   * Returns the same elsewhere.
   *
   * @param bootstrapFolder where its {@code bootstrap} is
   * @param taskRoot where its own jar is, if it has one
   */
  public TrialFunction at(Path bootstrapFolder, Path taskRoot) {
    Map<String, String> moved = new HashMap<>(environment);
    moved.put(TASK_ROOT, taskRoot.toAbsolutePath().toString());
    return new TrialFunction(bootstrapFolder, handler, moved);
  }

  /** Returns the binary name of the handler's class; empty where there is no handler. */
  public String handlerClass() {
    return handler.replaceFirst("::.*", "");
  }

  /**
   * Returns the same with a handler that loads this one and never calls it.
   *
   * @param links whether it also does what code may have linked as it runs
   * @param logs whether it also makes what takes the function's log
   */
  public TrialFunction withStandIn(boolean links, boolean logs) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(STOOD_IN_FOR, handler);
    more.put(WITH_LINKAGE, String.valueOf(links));
    more.put(WITH_LOG, String.valueOf(logs));
    return new TrialFunction(folder, STAND_IN, more);
  }

  /**
   * Returns a process that is not started yet, with this time for each event; the caller closes it.
   */
  public Trial open(Duration timeout, String... jvmOptions) throws InterruptedException {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    FunctionSettings settings = settings(jvmOptions).withTimeout(timeout);
    try {
      return new Trial(LocalFunction.start(settings, lines::add, START_LIMIT), lines);
    } catch (UncheckedIOException e) {
      Throwable cause = e.getCause();
      throw new PackagingException(
          "The function can't be started here: "
              + e.getMessage()
              + (cause == null ? "" : ": " + cause.getMessage()),
          e);
    }
  }

  private FunctionSettings settings(String... jvmOptions) {
    if (handler.isEmpty()) {
      return withStandIn(false, false).settings(jvmOptions);
    }
    return FunctionSettings.of(folder).withHandler(handler).withEnvironment(variables(jvmOptions));
  }

  private Map<String, String> variables(String... jvmOptions) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put(WITHOUT_TOOLS, "");
    if (jvmOptions.length > 0) {
      variables.merge(JVM_OPTIONS, joined(jvmOptions), (own, more) -> own + " " + more);
    }
    return variables;
  }

  /**
   * Returns its JVM as a tool, by options that keep it from running the function at all.
   *
   * @param limit how long it may take
   */
  public ToolProcess tool(Duration limit, String... jvmOptions) {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put(WITHOUT_TOOLS, "");
    // Not the JVM's variable: from JDK 25 on, the launcher must see that there is nothing to run.
    variables.put(LAUNCHER_OPTIONS, joined(jvmOptions));
    variables.putIfAbsent(TASK_ROOT, folder.toAbsolutePath().toString());
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    return new ToolProcess(
        List.of(folder.resolve("bootstrap").toAbsolutePath().toString()), variables, limit);
  }

  /**
   * Starts the function in a process of its own, without an event.
   *
   * @param jvmOptions options for its JVM besides those of its bootstrap
   * @return how that went
   */
  public Start start(String... jvmOptions) {
    try (Trial trial = open(jvmOptions)) {
      return trial.start();
    }
  }

  /**
   * Returns what starts the function, maybe several times; the caller closes it.
   *
   * @param jvmOptions options for its JVM besides those of its bootstrap
   */
  public Trial open(String... jvmOptions) {
    try {
      return open(START_LIMIT, jvmOptions);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static String joined(String... jvmOptions) {
    return Stream.of(jvmOptions).map(TrialFunction::quoted).collect(joining(" "));
  }

  /** In the variable, blanks separate options, and quotes of either kind keep them together. */
  private static String quoted(String option) {
    return "'" + option.replace("'", "'\"'\"'") + "'";
  }

  /** Returns what a thread that was interrupted ends packaging with. */
  public static PackagingException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new PackagingException("Starting the function was interrupted", e);
  }

  /**
   * How a start went.
   *
   * @param duration from the start of its process to its call for the first event, if it came so
   *     far
   * @param failure the error and the log, if it did not
   */
  public record Start(Optional<Duration> duration, Optional<String> failure) {}
}
