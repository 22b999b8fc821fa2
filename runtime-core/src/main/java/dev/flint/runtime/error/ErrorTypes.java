package dev.flint.runtime.error;

/**
 * The values of header {@code Lambda-Runtime-Function-Error-Type}. The service takes {@code
 * (Runtime|Function)\.[A-Z][a-zA-Z]+} and turns anything else into {@code Runtime.Unknown}.
 */
public final class ErrorTypes {

  /** The function failed in an invocation. */
  public static final String USER_EXCEPTION = "Runtime.UserException";

  /** The handler could not be loaded. */
  public static final String BAD_FUNCTION_CODE = "Runtime.BadFunctionCode";

  /** A resource of the function's failed before its snapshot was made. */
  public static final String BEFORE_CHECKPOINT_ERROR = "Runtime.BeforeCheckpointError";

  /** A resource of the function's failed when it went on from a snapshot. */
  public static final String AFTER_RESTORE_ERROR = "Runtime.AfterRestoreError";

  private ErrorTypes() {}
}
