package dev.flint.runtime.dev.http;

import dev.flint.runtime.dev.http.answer.Answers;
import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.dev.http.answer.MalformedAnswerException;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.HttpResponseSplitter;
import dev.flint.runtime.emulator.StreamListener;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Passes a streamed response on while it comes. Who sends it waits for who reads it. */
final class StreamedReply implements StreamListener, HttpResponseSplitter.Parts {

  private static final String ANY_TYPE = "application/octet-stream";

  private final HttpReply reply;
  private final HttpResponseSplitter splitter = new HttpResponseSplitter(this);

  /** Status and headers where the response has no head. */
  private @Nullable HttpAnswer plain;

  private @Nullable MalformedAnswerException malformed;

  StreamedReply(HttpReply reply) {
    this.reply = reply;
  }

  @Override
  public void begins(Headers headers) {
    String type = headers.first("Content-Type").orElse(ANY_TYPE);
    plain =
        new HttpAnswer(200, Optional.empty(), new Headers(List.of()), new byte[0])
            .withContentType(type);
    splitter.begins(headers);
  }

  @Override
  public void takes(byte[] part) {
    splitter.takes(part);
  }

  @Override
  public void head(byte[] json) {
    try {
      reply.begin(Answers.ofHead(json).withContentType(ANY_TYPE));
    } catch (MalformedAnswerException e) {
      malformed = e;
    }
  }

  @Override
  public void body(byte[] part) {
    if (malformed != null) {
      return;
    }
    if (!reply.isBegun() && plain != null) {
      reply.begin(plain);
    }
    reply.send(part);
  }

  /**
   * Ends the response.
   *
   * @param whole makes the response for an answer that was not streamed
   * @param failed makes the response where nothing could be sent on
   */
  void end(Answer answer, Supplier<HttpAnswer> whole, Function<Failure, HttpAnswer> failed) {
    if (plain == null) {
      reply.send(whole.get());
    } else if (reply.isBegun() && answer.succeeded()) {
      reply.end();
    } else if (reply.isBegun()) {
      reply.breakOff();
    } else if (!answer.succeeded()) {
      reply.send(failed.apply(Failure.of(answer)));
    } else if (malformed != null || splitter.isInHead()) {
      reply.send(failed.apply(Failure.of(malformed())));
    } else {
      reply.send(plain);
    }
  }

  private MalformedAnswerException malformed() {
    return malformed == null
        ? new MalformedAnswerException("end its head by eight NULs", "has none")
        : malformed;
  }
}
