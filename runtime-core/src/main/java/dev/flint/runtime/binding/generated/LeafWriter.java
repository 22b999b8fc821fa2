package dev.flint.runtime.binding.generated;

import dev.flint.runtime.json.JsonWriter;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Date;

/** Writes values that are not composed of others and have a form of their own; not null. */
public final class LeafWriter {

  private static final double MILLIS_PER_SECOND = 1000.0;

  private LeafWriter() {}

  /** Base64, with padding. */
  public static void write(byte[] bytes, JsonWriter json) {
    json.value(Base64.getEncoder().encodeToString(bytes));
  }

  /** What is between position and limit, in the same form. */
  public static void write(ByteBuffer buffer, JsonWriter json) {
    ByteBuffer remaining = buffer.asReadOnlyBuffer();
    byte[] bytes = new byte[remaining.remaining()];
    remaining.get(bytes);
    write(bytes, json);
  }

  /** The date of an event: seconds since 1970. */
  public static void writeEventDate(Date date, JsonWriter json) {
    json.value(date.getTime() / MILLIS_PER_SECOND);
  }
}
