package dev.flint.runtime.functional;

import dev.flint.runtime.ShortLivedJvm;
import dev.flint.runtime.emulator.LocalRuntimeApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a function's process is to be started. Unless told otherwise: with the variables that the
 * service sets, and the function, the runtime and Jackson on the class path.
 */
final class FunctionLaunch {

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<String> jvmOptions = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();
  private List<String> modules = List.of();

  private FunctionLaunch(String handler) {
    variables.put("_HANDLER", handler);
    jvmOptions.addAll(ShortLivedJvm.OPTIONS);
    classPath.addAll(JavaPath.RUNTIME);
    classPath.addAll(JavaPath.JACKSON);
    classPath.addAll(JavaPath.FUNCTIONS);
  }

  static FunctionLaunch of(Class<?> handler) {
    return of(handler.getName());
  }

  static FunctionLaunch of(String handler) {
    return withNeededVariablesOnly(handler)
        .variable("AWS_LAMBDA_FUNCTION_NAME", "greeter")
        .variable("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
        .variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512")
        .variable("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/greeter")
        .variable("AWS_LAMBDA_LOG_STREAM_NAME", "2026/03/01/[$LATEST]0123456789abcdef");
  }

  static FunctionLaunch withNeededVariablesOnly(String handler) {
    return new FunctionLaunch(handler);
  }

  FunctionLaunch variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  FunctionLaunch without(String variable) {
    variables.remove(variable);
    return this;
  }

  FunctionLaunch jvmOption(String option) {
    jvmOptions.add(option);
    return this;
  }

  FunctionLaunch argument(String argument) {
    arguments.add(argument);
    return this;
  }

  FunctionLaunch withoutJackson() {
    classPath.removeAll(JavaPath.JACKSON);
    return this;
  }

  /** Adds a folder or jar to the class path. */
  FunctionLaunch with(Path classes) {
    classPath.add(classes);
    return this;
  }

  /** Adds aws-lambda-java-events and what it needs. */
  FunctionLaunch withEvents() {
    classPath.addAll(JavaPath.EVENTS);
    return this;
  }

  /** Puts another version of aws-lambda-java-core in place of the one that was compiled with. */
  FunctionLaunch withCore(Path other) {
    classPath.removeAll(JavaPath.CORE);
    return with(other);
  }

  /** Everything as named modules, with this one for the function; all are resolved. */
  FunctionLaunch asModule(Path function, String resolved) {
    String path = JavaPath.joined(List.of(List.of(function), JavaPath.RUNTIME, JavaPath.JACKSON));
    modules = List.of("-p", path, "--add-modules", resolved, "-m", "dev.flint.runtime/" + MAIN);
    return this;
  }

  /** Starts the process; the variable for the API's address is set unless it was given. */
  FunctionProcess start(LocalRuntimeApi api) {
    variables.putIfAbsent("AWS_LAMBDA_RUNTIME_API", api.address());
    return start();
  }

  /** Starts the process with the variables as they are. */
  FunctionProcess start() {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    command.addAll(jvmOptions);
    if (takesArchive()) {
      command.add(RuntimeArchive.OPTION);
    }
    command.addAll(modules.isEmpty() ? onClassPath() : modules);
    command.addAll(arguments);
    return FunctionProcess.start(command, variables);
  }

  /** One that has no other JVM options, which might say something of archives. */
  private boolean takesArchive() {
    return jvmOptions.equals(ShortLivedJvm.OPTIONS)
        && modules.isEmpty()
        && JavaPath.joined(List.of(classPath)).startsWith(RuntimeArchive.CLASS_PATH);
  }

  private static final String MAIN = "dev.flint.runtime.RuntimeMain";

  private List<String> onClassPath() {
    return List.of("-cp", JavaPath.joined(List.of(classPath)), MAIN);
  }
}
