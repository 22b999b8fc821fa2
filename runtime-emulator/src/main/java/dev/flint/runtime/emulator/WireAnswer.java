package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.flint.runtime.emulator.wire.Shape;
import java.nio.ByteBuffer;

/**
 * An answer to the runtime, as it goes out.
 *
 * @param status the HTTP status
 * @param headers the header fields, but for the body's length
 * @param body the body, may be empty
 * @param shape what happens to its bytes on their way
 */
record WireAnswer(int status, Headers headers, byte[] body, Shape shape) {

  /** An answer that goes out as it is. */
  WireAnswer(int status, Headers headers, byte[] body) {
    this(status, headers, body, new Shape.Plain());
  }

  /** Returns what a fault makes of it. */
  WireAnswer with(Fault fault) {
    if (fault instanceof Fault.Status status) {
      return new WireAnswer(status.code(), headers, status.body().getBytes(UTF_8));
    } else if (fault instanceof Fault.CutConnection cut) {
      return asLast().with(new Shape.Cut(cut.afterBytes())); // also where it is shorter than that
    } else if (fault instanceof Fault.SplitPackets split) {
      return with(new Shape.Split(split.bytesPerPacket()));
    } else if (fault instanceof Fault.Slow slow) {
      return with(new Shape.Delay(slow.delay()));
    } else if (fault instanceof Fault.MissingHeader missing) {
      return with(headers.with(missing.name(), null));
    } else if (fault instanceof Fault.ChunkedBody chunked) {
      return replacedBy(ChunkedAnswer.of(headers, body, chunked));
    } else if (fault instanceof Fault.Raw raw) {
      WireAnswer replaced = replacedBy(raw.everything());
      return raw.keepOpen() ? replaced : replaced.asLast();
    } else if (fault instanceof Fault.ConnectionClose) {
      return asLast();
    }
    throw new IllegalArgumentException("Nobody knows what becomes of an answer by " + fault);
  }

  private static WireAnswer replacedBy(byte[] everything) {
    Shape replacement = new Shape.Replace(ByteBuffer.wrap(everything));
    return new WireAnswer(200, Headers.NONE, new byte[0], replacement);
  }

  WireAnswer with(Headers others) {
    return new WireAnswer(status, others, body, shape);
  }

  WireAnswer with(Shape other) {
    return new WireAnswer(status, headers, body, other);
  }

  /** Returns the same, announced as its connection's last. */
  WireAnswer asLast() {
    return with(headers.with("Connection", "close"));
  }
}
