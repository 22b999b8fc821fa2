package dev.flint.runtime.dev.http.answer;

/** The function's answer is not what the service takes. The message says what it should be. */
public final class MalformedAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * An answer that is not as expected.
   *
   * @param expected what it should do: {@code be JSON}
   * @param found what it does: {@code is empty}
   */
  public MalformedAnswerException(String expected, String found) {
    super("The function's answer should " + expected + ", but " + found);
  }
}
