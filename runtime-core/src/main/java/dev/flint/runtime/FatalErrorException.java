package dev.flint.runtime;

/** Says that the process must end after an invocation: the JVM is not fit for another one. */
final class FatalErrorException extends Exception {

  private static final long serialVersionUID = 1L;

  FatalErrorException(Throwable cause) {
    super("The runtime ends after " + cause.getClass().getName(), cause);
  }
}
