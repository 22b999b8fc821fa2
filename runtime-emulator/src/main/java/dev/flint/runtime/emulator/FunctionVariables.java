package dev.flint.runtime.emulator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The variables that a function's process sees, and no others.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime">Defined
 *     runtime environment variables</a>
 */
final class FunctionVariables {

  private FunctionVariables() {}

  static Map<String, String> of(FunctionSettings settings, String apiAddress, Path scratch) {
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_LAMBDA_RUNTIME_API", apiAddress);
    variables.put("_HANDLER", settings.handler());
    addSystem(variables, settings.directory(), scratch);
    addFunction(variables, settings);
    addAccount(variables);
    if (settings.logFrames()) {
      variables.put("_LAMBDA_TELEMETRY_LOG_FD", "3");
    }
    variables.putAll(settings.environment());
    return variables;
  }

  private static void addSystem(Map<String, String> variables, Path directory, Path scratch) {
    String own = ":" + directory + ":" + directory.resolve("lib");
    variables.put("LAMBDA_TASK_ROOT", directory.toString());
    variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    variables.put(
        "LD_LIBRARY_PATH", "/lib64:/usr/lib64:/var/runtime:/var/runtime/lib" + own + ":/opt/lib");
    variables.put("PATH", "/usr/local/bin:/usr/bin/:/bin:/opt/bin");
    variables.put("LANG", "en_US.UTF-8");
    variables.put("TZ", ":UTC");
    // Lambda has /tmp to itself; here it is shared, so that programs are pointed to a folder of the
    // function's own.
    variables.put("TMPDIR", scratch.toString());
  }

  private static void addFunction(Map<String, String> variables, FunctionSettings settings) {
    String day = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
    String instance = UUID.randomUUID().toString().replace("-", "");
    variables.put("AWS_LAMBDA_FUNCTION_NAME", settings.functionName());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(settings.memoryMb()));
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + settings.functionName());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", day + "/[$LATEST]" + instance);
    // No AWS_LAMBDA_LOG_LEVEL: levels are a setting of the JSON format.
    variables.put("AWS_LAMBDA_LOG_FORMAT", "TEXT");
  }

  /** Credentials that nobody accepts: a function gets real ones only from whoever starts it. */
  private static void addAccount(Map<String, String> variables) {
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_DEFAULT_REGION", "us-east-1");
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    variables.put("AWS_SESSION_TOKEN", "local");
  }
}
