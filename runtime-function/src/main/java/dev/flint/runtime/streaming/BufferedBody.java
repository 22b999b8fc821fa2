package dev.flint.runtime.streaming;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The body of a response that is not streamed: becomes a part of a document when it is closed. */
final class BufferedBody extends OutputStream {

  private final HttpIntegrationResponse head;
  private final OutputStream output;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private boolean closed;

  BufferedBody(HttpIntegrationResponse head, OutputStream output) {
    this.head = head;
    this.output = output;
  }

  @Override
  public void write(int octet) throws IOException {
    requireOpen();
    body.write(octet);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    requireOpen();
    body.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      HttpDocuments.writeWhole(head, body.toByteArray(), output);
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("The body of this response is closed");
    }
  }
}
