package dev.flint.runtime.codegen.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of a map are read and written.
 *
 * @param type the class that they are declared as
 * @param reader the expression that makes one of a string, for which {@code %s} stands
 * @param writer the expression that makes a string of one, for which {@code %s} stands
 */
public record Key(Class<?> type, String reader, String writer) {

  private static final Map<Class<?>, String> READERS =
      Map.of(
          Integer.class, "MapKeys.integer(%s)",
          Long.class, "MapKeys.longObject(%s)",
          Short.class, "MapKeys.shortObject(%s)",
          Byte.class, "MapKeys.byteObject(%s)",
          Double.class, "MapKeys.doubleObject(%s)",
          Boolean.class, "MapKeys.bool(%s)",
          UUID.class, "MapKeys.uuid(%s)",
          Year.class, "java.time.Year.of(Integer.parseInt(%s))",
          ZoneId.class, "java.time.ZoneId.of(%s)",
          ZoneOffset.class, "java.time.ZoneOffset.of(%s)");

  /** Those that their own method reads as they are written. */
  private static final Set<Class<?>> PARSED =
      Set.of(
          Duration.class,
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          MonthDay.class,
          OffsetDateTime.class,
          OffsetTime.class,
          Period.class,
          YearMonth.class);

  /** Keys of a class of the JDK; null where that is not known here. */
  public static @Nullable Key of(Class<?> type) {
    if (type == String.class || type == Object.class) {
      return new Key(String.class, "%s", "%s");
    }
    String reader = PARSED.contains(type) ? type.getName() + ".parse(%s)" : READERS.get(type);
    return reader == null ? null : new Key(type, reader, "%s.toString()");
  }

  /** Keys that are constants of an enum, by their names. */
  public static Key ofConstants(Class<?> type) {
    return new Key(type, type.getCanonicalName() + ".valueOf(%s)", "%s.name()");
  }

  /** Returns whether they are strings, whatever they are declared as. */
  public boolean isString() {
    return type == String.class;
  }
}
