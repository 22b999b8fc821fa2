package dev.flint.runtime.emulator;

import dev.flint.runtime.emulator.wire.Shape;

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

  WireAnswer with(Headers others) {
    return new WireAnswer(status, others, body, shape);
  }

  WireAnswer with(Shape other) {
    return new WireAnswer(status, headers, body, other);
  }

  /** The same, announced as its connection's last. */
  WireAnswer asLast() {
    return with(headers.with("Connection", "close"));
  }
}
