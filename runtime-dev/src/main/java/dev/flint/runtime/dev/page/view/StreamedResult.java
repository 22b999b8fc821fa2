package dev.flint.runtime.dev.page.view;

import dev.flint.runtime.dev.http.answer.Answers;
import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.dev.http.answer.MalformedAnswerException;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.HttpResponseSplitter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a streamed response once it is whole. */
final class StreamedResult implements HttpResponseSplitter.Parts {

  private static final String ANY_TYPE = "application/octet-stream";

  private byte @Nullable [] head;
  private byte[] body = new byte[0];

  /**
   * Returns what a client gets of it.
   *
   * @param plain whether it is for one, too, when it has no head that says so
   * @throws MalformedAnswerException when its head can't be sent
   */
  static Optional<HttpAnswer> of(Answer.Response response, boolean plain) {
    StreamedResult result = new StreamedResult();
    HttpResponseSplitter splitter = new HttpResponseSplitter(result);
    splitter.begins(response.headers());
    boolean headed = splitter.isInHead();
    splitter.takes(response.body());
    if (splitter.isInHead()) {
      throw new MalformedAnswerException("end its head by eight NULs", "has none");
    }
    return headed || plain ? Optional.of(result.answer(response.headers())) : Optional.empty();
  }

  private HttpAnswer answer(Headers sent) {
    if (head == null) {
      String type = sent.first("Content-Type").orElse(ANY_TYPE);
      return new HttpAnswer(200, Optional.empty(), Headers.NONE, body).withContentType(type);
    }
    HttpAnswer begun = Answers.ofHead(head).withContentType(ANY_TYPE);
    return new HttpAnswer(begun.status(), begun.reason(), begun.headers(), body);
  }

  @Override
  public void head(byte[] json) {
    head = json;
  }

  @Override
  public void body(byte[] part) {
    body = part;
  }
}
