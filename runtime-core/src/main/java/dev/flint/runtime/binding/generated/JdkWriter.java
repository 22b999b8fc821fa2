package dev.flint.runtime.binding.generated;

import dev.flint.runtime.json.JsonWriter;
import java.util.Date;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes values of the JDK's classes that are less common; not null. */
public final class JdkWriter {

  private JdkWriter() {}

  /** Milliseconds since 1970. */
  public static void write(Date date, JsonWriter json) throws UnexpectedValueException {
    if (date.getClass() != Date.class) {
      throw new UnexpectedValueException(date);
    }
    json.value(date.getTime());
  }

  /** A number, or null. */
  public static void write(OptionalInt optional, JsonWriter json) {
    if (optional.isPresent()) {
      json.value((long) optional.getAsInt());
    } else {
      json.nothing();
    }
  }

  /** A number, or null. */
  public static void write(OptionalLong optional, JsonWriter json) {
    if (optional.isPresent()) {
      json.value(optional.getAsLong());
    } else {
      json.nothing();
    }
  }

  /** A number, or null. */
  public static void write(OptionalDouble optional, JsonWriter json) {
    if (optional.isPresent()) {
      json.value(optional.getAsDouble());
    } else {
      json.nothing();
    }
  }
}
