package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.flint.runtime.binding.time.EpochSeconds;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How one type of {@code java.time} looks in JSON. A form that a type doesn't have is null; each
 * function throws {@code DateTimeException}, {@code ArithmeticException} or {@code
 * NumberFormatException} for a value that the type doesn't have.
 *
 * @param expected the forms read, for messages
 * @param key reads a map's key, never empty
 * @param text reads a string, trimmed and never empty
 * @param whole reads a number without fraction or exponent
 * @param decimal reads a number with one of them
 * @param fields reads an array of numbers
 */
record TimeForm<T>(
    Class<T> type,
    String expected,
    Function<String, T> key,
    Function<String, T> text,
    @Nullable LongFunction<T> whole,
    @Nullable Function<EpochSeconds, T> decimal,
    @Nullable Fields<T> fields,
    Writer<T> writer) {

  /**
   * Finds the form of a class.
   *
   * @return null when the class is none of the table's
   */
  static @Nullable TimeForm<?> of(Class<?> raw) {
    return raw.getName().startsWith("java.time.") ? TimeForms.of(raw) : null;
  }

  /** Begins a type that is read from text alone. */
  static <T> TimeForm<T> of(
      Class<T> type, String expected, Function<String, T> parser, Writer<T> writer) {
    return new TimeForm<>(type, expected, parser, parser, null, null, null, writer);
  }

  TimeForm<T> text(Function<String, T> parser) {
    return new TimeForm<>(type, expected, key, parser, whole, decimal, fields, writer);
  }

  TimeForm<T> whole(LongFunction<T> number) {
    return new TimeForm<>(type, expected, key, text, number, decimal, fields, writer);
  }

  TimeForm<T> seconds(Function<EpochSeconds, T> number) {
    LongFunction<T> seconds = n -> number.apply(new EpochSeconds(n, 0));
    return new TimeForm<>(type, expected, key, text, seconds, number, fields, writer);
  }

  TimeForm<T> fields(Fields<T> array) {
    return new TimeForm<>(type, expected, key, text, whole, decimal, array, writer);
  }

  /**
   * The array form.
   *
   * @param least how many numbers there are at least
   * @param most how many there are at most
   * @param exact how many of the first may have no fraction; of the others it is cut off
   * @param offset whether a zone offset follows the numbers
   */
  record Fields<T>(int least, int most, int exact, boolean offset, Parts<T> parts) {}

  /**
   * Makes a value of as many numbers as there may be, zero where there was none; the offset is null
   * in a form without.
   */
  interface Parts<T> {
    T value(int[] numbers, @Nullable String offset);
  }

  /** Writes a value. */
  interface Writer<T> {
    void write(T value, JsonGenerator out) throws IOException;
  }
}
