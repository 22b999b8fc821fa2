package dev.flint.runtime.emulator.wire;

import java.nio.ByteBuffer;
import java.time.Duration;

/** What happens to the bytes of one answer on their way to the peer. */
public sealed interface Shape {

  /** The bytes as they are. */
  record Plain() implements Shape {}

  /** Many small packets of at most this size, the head of the answer included. */
  record Split(int bytesPerPacket) implements Shape {}

  /** The first {@code afterBytes} bytes, then the end of the connection. */
  record Cut(long afterBytes) implements Shape {}

  /** The bytes, but later. */
  record Delay(Duration delay) implements Shape {}

  /** These bytes in place of the answer; the buffer is consumed. */
  record Replace(ByteBuffer bytes) implements Shape {}
}
