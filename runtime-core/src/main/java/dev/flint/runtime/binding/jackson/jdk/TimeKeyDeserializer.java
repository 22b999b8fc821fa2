package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** Reads a map's keys of one type of {@code java.time}. An empty key is null. */
public final class TimeKeyDeserializer extends KeyDeserializer {

  private final TimeForm<?> form;

  private TimeKeyDeserializer(TimeForm<?> form) {
    this.form = form;
  }

  static KeyDeserializer of(TimeForm<?> form) {
    return new TimeKeyDeserializer(form);
  }

  @Override
  public @Nullable Object deserializeKey(String key, DeserializationContext context)
      throws IOException {
    try {
      return key.isEmpty() ? null : form.key().apply(key);
    } catch (DateTimeException | NumberFormatException e) {
      String message =
          "expected a map's key of " + form.type().getName() + ", found " + Excerpt.quoted(key);
      throw MismatchedInputException.from(
          context.getParser(), form.type(), message + ": " + Excerpt.reason(e));
    }
  }
}
