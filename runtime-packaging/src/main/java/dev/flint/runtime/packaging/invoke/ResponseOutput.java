package dev.flint.runtime.packaging.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.emulator.Headers;
import dev.flint.runtime.emulator.HttpResponseSplitter;
import dev.flint.runtime.emulator.StreamListener;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Writes a streamed response while it comes. The head that an HTTP response of this kind begins
 * with goes to the log.
 */
final class ResponseOutput implements StreamListener, HttpResponseSplitter.Parts {

  private final OutputStream output;
  private final Consumer<String> log;
  private final HttpResponseSplitter splitter = new HttpResponseSplitter(this);

  ResponseOutput(OutputStream output, Consumer<String> log) {
    this.output = output;
    this.log = log;
  }

  @Override
  public void begins(Headers headers) {
    splitter.begins(headers);
  }

  @Override
  public void takes(byte[] part) {
    splitter.takes(part);
  }

  @Override
  public void head(byte[] json) {
    log.accept("HTTP response: " + new String(json, UTF_8));
  }

  @Override
  public void body(byte[] part) {
    try {
      output.write(part);
      output.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
