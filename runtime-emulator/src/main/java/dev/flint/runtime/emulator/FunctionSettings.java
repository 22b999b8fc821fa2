package dev.flint.runtime.emulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How a function is configured.
 *
 * @param directory the unpacked package, which holds the executable {@code bootstrap}
 * @param handler the value of {@code _HANDLER}
 * @param functionName the function's name
 * @param memoryMb its memory size in MB; told to the function and reported, not enforced
 * @param timeout how long an invocation may take
 * @param environment variables added to Lambda's own, or replacing them; with {@code
 *     LAMBDA_TASK_ROOT} the package is a layer, and the function's own folder is that one
 * @param logFrames whether the function is given a descriptor, {@code _LAMBDA_TELEMETRY_LOG_FD},
 *     for its log
 */
public record FunctionSettings(
    Path directory,
    String handler,
    String functionName,
    int memoryMb,
    Duration timeout,
    Map<String, String> environment,
    boolean logFrames) {

  /**
   * Makes the folder absolute, copies the variables and refuses sizes and times that are not
   * positive.
   */
  public FunctionSettings {
    directory = directory.toAbsolutePath().normalize();
    environment = Map.copyOf(environment);
    if (memoryMb < 1) {
      throw new IllegalArgumentException("memoryMb must be at least 1, but is " + memoryMb);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be more than nothing, but is " + timeout);
    }
  }

  /**
   * Returns settings for the package in this folder: handler {@code bootstrap} (for a bootstrap
   * that knows its handler), name {@code function}, 512 MB, 30 seconds, no variables.
   */
  public static FunctionSettings of(Path directory) {
    return new FunctionSettings(
        directory, "bootstrap", "function", 512, Duration.ofSeconds(30), Map.of(), false);
  }

  /** Returns the settings for the package in another folder. */
  public FunctionSettings withDirectory(Path other) {
    return new FunctionSettings(
        other, handler, functionName, memoryMb, timeout, environment, logFrames);
  }

  /** Returns the settings with this handler. */
  public FunctionSettings withHandler(String other) {
    return new FunctionSettings(
        directory, other, functionName, memoryMb, timeout, environment, logFrames);
  }

  /** Returns the settings with this function name. */
  public FunctionSettings withFunctionName(String other) {
    return new FunctionSettings(
        directory, handler, other, memoryMb, timeout, environment, logFrames);
  }

  /** Returns the settings with this memory size in MB. */
  public FunctionSettings withMemoryMb(int other) {
    return new FunctionSettings(
        directory, handler, functionName, other, timeout, environment, logFrames);
  }

  /** Returns the settings with this timeout. */
  public FunctionSettings withTimeout(Duration other) {
    return new FunctionSettings(
        directory, handler, functionName, memoryMb, other, environment, logFrames);
  }

  /** Returns the settings with these variables in place of the ones added before. */
  public FunctionSettings withEnvironment(Map<String, String> other) {
    return new FunctionSettings(
        directory, handler, functionName, memoryMb, timeout, other, logFrames);
  }

  /** Returns the settings with or without a descriptor for the log. */
  public FunctionSettings withLogFrames(boolean other) {
    return new FunctionSettings(
        directory, handler, functionName, memoryMb, timeout, environment, other);
  }

  Path bootstrap() {
    return directory.resolve("bootstrap");
  }

  String arn() {
    return "arn:aws:lambda:us-east-1:123456789012:function:" + functionName;
  }
}
