package dev.flint.runtime.context;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@code Context} of each invocation.
 *
 * @param environment what is the same for all of them
 * @param clock what the remaining time is counted by
 * @param logger the function's logger
 */
public record ContextFactory(
    FunctionEnvironment environment, InstantSource clock, FunctionLogger logger) {

  private static final String DEADLINE_HEADER = "Lambda-Runtime-Deadline-Ms";

  /**
   * Makes the {@code Context} of one invocation.
   *
   * @throws MalformedHeaderException when the client context or the Cognito identity can't be read
   */
  public Context create(InvocationMetadata metadata) throws MalformedHeaderException {
    return new LambdaContext(metadata, deadline(metadata.deadlineMs()), this);
  }

  /** Without a deadline that can be read the function still runs, with no time remaining. */
  private long deadline(@Nullable String deadlineMs) {
    if (deadlineMs == null) {
      return 0;
    }
    try {
      return Long.parseLong(deadlineMs);
    } catch (NumberFormatException e) {
      logger
          .log()
          .warn(
              "Header "
                  + DEADLINE_HEADER
                  + " should be milliseconds since 1970, but is \""
                  + deadlineMs
                  + "\" (taken for no time remaining)");
      return 0;
    }
  }
}
