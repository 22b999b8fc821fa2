package dev.flint.runtime.junit.run;

import dev.flint.runtime.junit.settings.FunctionOptions;
import java.util.HashMap;
import java.util.Map;

/** The variables that the runtime of a function in the tests' process goes by. */
final class GuestVariables {

  private static final String CONCURRENCY = "AWS_LAMBDA_MAX_CONCURRENCY";

  private GuestVariables() {}

  static Map<String, String> of(FunctionOptions options, String runtimeApi) {
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("_HANDLER", options.handler());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", options.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(options.memoryMb()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + options.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "[$LATEST]test");
    variables.put("AWS_LAMBDA_LOG_FORMAT", "TEXT");
    variables.putAll(options.environment());
    return variables;
  }

  /**
   * Returns how many events the function asks for at once; what is no number is the runtime's to
   * tell.
   */
  static int concurrency(FunctionOptions options) {
    try {
      return Math.max(1, Integer.parseInt(options.environment().getOrDefault(CONCURRENCY, "1")));
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
