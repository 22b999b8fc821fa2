package dev.flint.runtime.dev.page.view;

import dev.flint.runtime.emulator.Answer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Finds the error in an answer. */
final class Failure {

  private static final String TYPE = "Lambda-Runtime-Function-Error-Type";
  private static final String BODY = "Lambda-Runtime-Function-Error-Body";

  private Failure() {}

  /** Returns the error, also one that ended a streamed response; null if there is none. */
  static @Nullable ErrorView of(Answer answer) {
    if (answer.succeeded()) {
      return null;
    }
    ErrorView error =
        answer instanceof Answer.Response response
            ? ErrorView.of(Json.read(decoded(response.trailers().first(BODY).orElse(""))))
            : ErrorView.of(Json.read(answer.body()));
    return error == null ? ErrorView.bare(type(answer)) : error;
  }

  private static String type(Answer answer) {
    if (answer instanceof Answer.Response response) {
      return response.trailers().first(TYPE).orElse("Error");
    }
    return answer instanceof Answer.FunctionError error ? error.errorType() : "Error";
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException other) {
      return new byte[0];
    }
  }
}
