package dev.flint.runtime.oracle;

import dev.flint.runtime.emulator.Answer;

/**
 * What one runtime made of one event.
 *
 * @param answer what the caller learns
 * @param goesOn whether the runtime asked for another event; else its process ended
 * @param log what the process printed so far
 */
record Observation(Answer answer, boolean goesOn, String log) {

  boolean responded() {
    return answer instanceof Answer.Response;
  }

  /** The header of an error; a dash where there is none. */
  String errorTypeHeader() {
    if (answer instanceof Answer.FunctionError error) {
      return error.errorType();
    }
    return answer instanceof Answer.InitError error ? error.errorType() : "-";
  }

  /** The answer in a line or two, for whoever reads a failed test. */
  String summary() {
    String text = answer.text();
    return answer.getClass().getSimpleName()
        + " "
        + errorTypeHeader()
        + (goesOn ? ", goes on: " : ", ends: ")
        + (text.length() <= 2000 ? text : text.substring(0, 2000) + "…");
  }
}
