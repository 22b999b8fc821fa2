package dev.flint.runtime.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Header or trailer fields in the order they were sent. Names are spelled as they were sent, save
 * those that every HTTP server knows ({@code Host}, {@code User-Agent}), which are spelled as
 * usual. Look-ups ignore case, as HTTP does.
 *
 * @param fields the fields
 */
public record Headers(List<Field> fields) {

  /** No fields. */
  public static final Headers NONE = new Headers(List.of());

  /**
   * One field.
   *
   * @param name the name
   * @param value the value, read as UTF-8
   */
  public record Field(String name, String value) {
    boolean isNamed(String other) {
      return name.equalsIgnoreCase(other);
    }
  }

  /** Keeps a copy of the list. */
  public Headers {
    fields = List.copyOf(fields);
  }

  /** Returns the value of the first field of that name; an empty value is a value. */
  public Optional<String> first(String name) {
    return fields.stream().filter(field -> field.isNamed(name)).map(Field::value).findFirst();
  }

  /** Returns the names in order, repeated where a field was. */
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /**
   * Returns these fields with exactly one of that name, at the end, or with none when the value is
   * null.
   */
  public Headers with(String name, @Nullable String value) {
    List<Field> changed = new ArrayList<>(fields);
    changed.removeIf(field -> field.isNamed(name));
    if (value != null) {
      changed.add(new Field(name, value));
    }
    return new Headers(changed);
  }

  Headers withDefault(String name, String value) {
    return first(name).isPresent() ? this : with(name, value);
  }
}
