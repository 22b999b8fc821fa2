package dev.flint.runtime.emulator.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * One connection, whose answers pass through a {@link Shape}. Jetty writes as always and {@link
 * #flush} is the single way out for its bytes. A flush that makes no progress is how Jetty learns
 * that it must wait; both the pause between packets and the delay of a whole answer are made of
 * that.
 */
public final class ShapedEndPoint extends SocketChannelEndPoint {

  private static final Shape PLAIN = new Shape.Plain();

  private final Scheduler scheduler;
  private volatile Shape shape = PLAIN;
  private volatile long sent;
  private volatile boolean paused;
  private volatile ByteBuffer readAhead = ByteBuffer.allocate(0);

  ShapedEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
    this.scheduler = scheduler;
  }

  /** Gives the next answer this shape; {@link #plain} ends it. */
  public void shape(Shape next) {
    sent = 0;
    paused = false;
    shape = next;
  }

  /** Lets bytes through as they are again. */
  public void plain() {
    shape = PLAIN;
  }

  /**
   * Tells whether the peer has closed its side. Jetty does not look while an answer is being waited
   * for, so that an event would be given to a runtime that died in its long poll. Must only be
   * called while a request is in hand.
   */
  public boolean peerIsGone() {
    if (!isOpen() || isFillInterested() || readAhead.hasRemaining()) {
      return !isOpen();
    }
    try {
      ByteBuffer probe = ByteBuffer.allocate(1);
      int count = getChannel().read(probe);
      readAhead = probe.flip();
      return count < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    if (!readAhead.hasRemaining()) {
      return super.fill(buffer);
    }
    int end = buffer.limit();
    buffer.limit(end + 1).put(end, readAhead.get());
    return 1;
  }

  @Override
  public boolean flush(ByteBuffer... buffers) throws IOException {
    Shape current = shape;
    if (current instanceof Shape.Split split) {
      return flushPacket(buffers, split.bytesPerPacket());
    }
    if (current instanceof Shape.Cut cut) {
      return flushUntil(buffers, cut.afterBytes());
    }
    if (current instanceof Shape.Replace replace) {
      return flushInstead(buffers, replace.bytes());
    }
    return !(current instanceof Shape.Delay) && super.flush(buffers);
  }

  @Override
  protected void onIncompleteFlush() {
    if (shape instanceof Shape.Delay delay) {
      scheduler.schedule(this::resume, delay.delay().toNanos(), TimeUnit.NANOSECONDS);
    } else {
      super.onIncompleteFlush();
    }
  }

  private void resume() {
    plain();
    getWriteFlusher().completeWrite();
  }

  private boolean flushPacket(ByteBuffer[] buffers, int size) throws IOException {
    paused = !paused;
    if (!paused) {
      return false;
    }
    flushSome(buffers, size);
    return !hasRemaining(buffers);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // One thread at a time flushes.
  private boolean flushUntil(ByteBuffer[] buffers, long end) throws IOException {
    while (sent < end && hasRemaining(buffers)) {
      int written = flushSome(buffers, (int) Math.min(end - sent, Integer.MAX_VALUE));
      if (written == 0) {
        return false;
      }
      sent += written;
    }
    if (sent < end) {
      return true;
    }
    close();
    throw new EofException("cut after " + sent + " bytes, as asked for");
  }

  private boolean flushInstead(ByteBuffer[] buffers, ByteBuffer replacement) throws IOException {
    if (!super.flush(replacement)) {
      return false;
    }
    for (ByteBuffer buffer : buffers) {
      buffer.position(buffer.limit());
    }
    return true;
  }

  /** Sends at most {@code most} bytes of the first buffer that has any. */
  private int flushSome(ByteBuffer[] buffers, int most) throws IOException {
    for (ByteBuffer buffer : buffers) {
      if (buffer.hasRemaining()) {
        ByteBuffer packet = buffer.slice(buffer.position(), Math.min(most, buffer.remaining()));
        super.flush(packet);
        buffer.position(buffer.position() + packet.position());
        return packet.position();
      }
    }
    return 0;
  }

  private static boolean hasRemaining(ByteBuffer[] buffers) {
    for (ByteBuffer buffer : buffers) {
      if (buffer.hasRemaining()) {
        return true;
      }
    }
    return false;
  }
}
