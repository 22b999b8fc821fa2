package dev.flint.runtime.dev.http.payload;

/** The function's answer is not what the service takes. The message says what it should be. */
public final class MalformedAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  MalformedAnswerException(String expected, String found) {
    super("The function's answer should " + expected + ", but " + found);
  }
}
