package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * A whole answer with a chunked body, byte by byte: extensions and chunk sizes are more than a
 * server lets one choose.
 */
final class ChunkedAnswer {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private ChunkedAnswer() {}

  static byte[] of(Headers headers, byte[] body, Fault.ChunkedBody form) {
    ChunkedAnswer answer = new ChunkedAnswer();
    answer.line("HTTP/1.1 200 OK");
    answer.fields(headers.with("Transfer-Encoding", "chunked"));
    answer.line("");
    for (int from = 0; from < body.length; from += form.bytesPerChunk()) {
      int size = Math.min(form.bytesPerChunk(), body.length - from);
      answer.line(Integer.toHexString(size) + form.extension());
      answer.bytes.write(body, from, size);
      answer.line("");
    }
    answer.line("0" + form.extension());
    answer.fields(form.trailers());
    answer.line("");
    return answer.bytes.toByteArray();
  }

  private void fields(Headers headers) {
    headers.fields().forEach(field -> line(field.name() + ": " + field.value()));
  }

  private void line(String text) {
    bytes.writeBytes((text + "\r\n").getBytes(UTF_8));
  }
}
