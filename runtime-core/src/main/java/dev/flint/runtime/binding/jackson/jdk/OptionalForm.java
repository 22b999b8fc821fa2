package dev.flint.runtime.binding.jackson.jdk;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one of the four optionals holds a value.
 *
 * @param content what it holds; {@code Object} for the one with a type parameter
 * @param wrap makes one of a value that is not null
 * @param unwrap takes the value out, null when there is none
 */
record OptionalForm(
    Class<?> content,
    Object empty,
    Function<Object, Object> wrap,
    Function<Object, @Nullable Object> unwrap) {

  /**
   * Finds the form of a class.
   *
   * @return null when the class is no optional
   */
  static @Nullable OptionalForm of(Class<?> raw) {
    return switch (raw.getName()) {
      case "java.util.Optional" ->
          new OptionalForm(
              Object.class, Optional.empty(), Optional::of, o -> ((Optional<?>) o).orElse(null));
      case "java.util.OptionalInt" ->
          new OptionalForm(
              Integer.class,
              OptionalInt.empty(),
              value -> OptionalInt.of((Integer) value),
              o -> o.equals(OptionalInt.empty()) ? null : ((OptionalInt) o).getAsInt());
      case "java.util.OptionalLong" ->
          new OptionalForm(
              Long.class,
              OptionalLong.empty(),
              value -> OptionalLong.of((Long) value),
              o -> o.equals(OptionalLong.empty()) ? null : ((OptionalLong) o).getAsLong());
      case "java.util.OptionalDouble" ->
          new OptionalForm(
              Double.class,
              OptionalDouble.empty(),
              value -> OptionalDouble.of((Double) value),
              o -> o.equals(OptionalDouble.empty()) ? null : ((OptionalDouble) o).getAsDouble());
      default -> null;
    };
  }

  Object of(@Nullable Object value) {
    return value == null ? empty : wrap.apply(value);
  }
}
