package dev.flint.runtime.logging.output;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A connection to a Unix domain socket. */
final class SocketStream extends OutputStream {

  private final SocketChannel channel;

  private SocketStream(SocketChannel channel) {
    this.channel = channel;
  }

  static SocketStream connect(String path) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(path));
      return new SocketStream(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw new IOException(e.toString(), e);
    }
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  /** A thread that was interrupted before would find the channel closed for all. */
  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
