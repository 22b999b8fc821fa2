package dev.flint.runtime.context;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of the function, read once at start.
 *
 * @param functionName {@code AWS_LAMBDA_FUNCTION_NAME}; may be null
 * @param functionVersion {@code AWS_LAMBDA_FUNCTION_VERSION}; may be null
 * @param memoryLimitMb {@code AWS_LAMBDA_FUNCTION_MEMORY_SIZE}, megabytes
 * @param logGroupName {@code AWS_LAMBDA_LOG_GROUP_NAME}; may be null
 * @param logStreamName {@code AWS_LAMBDA_LOG_STREAM_NAME}; may be null
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Defined
 *     runtime environment variables</a>
 */
public record FunctionEnvironment(
    @Nullable String functionName,
    @Nullable String functionVersion,
    int memoryLimitMb,
    @Nullable String logGroupName,
    @Nullable String logStreamName) {

  private static final int DEFAULT_MEMORY_MB = 128;

  /**
   * Reads the variables. None of them is needed: one that is missing or can't be read means its
   * default.
   *
   * @param variables the environment
   * @param warnings where a sentence is added for each variable that could not be used
   */
  public static FunctionEnvironment read(Map<String, String> variables, List<String> warnings) {
    return new FunctionEnvironment(
        expected("AWS_LAMBDA_FUNCTION_NAME", variables, warnings),
        expected("AWS_LAMBDA_FUNCTION_VERSION", variables, warnings),
        memoryLimit(expected("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", variables, warnings), warnings),
        expected("AWS_LAMBDA_LOG_GROUP_NAME", variables, warnings),
        expected("AWS_LAMBDA_LOG_STREAM_NAME", variables, warnings));
  }

  private static @Nullable String expected(
      String name, Map<String, String> variables, List<String> warnings) {
    String value = variables.get(name);
    if (value == null) {
      warnings.add(name + " is not set");
    }
    return value;
  }

  private static int memoryLimit(@Nullable String value, List<String> warnings) {
    try {
      int megabytes = value == null ? DEFAULT_MEMORY_MB : Integer.parseInt(value);
      if (megabytes > 0) {
        return megabytes;
      }
    } catch (NumberFormatException e) {
      // The warning below says all that there is to say.
    }
    warnings.add(
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE should be a number of megabytes, but is \""
            + value
            + "\" (taken for "
            + DEFAULT_MEMORY_MB
            + ")");
    return DEFAULT_MEMORY_MB;
  }
}
