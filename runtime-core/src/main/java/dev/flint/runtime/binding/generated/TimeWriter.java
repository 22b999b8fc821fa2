package dev.flint.runtime.binding.generated;

import dev.flint.runtime.binding.time.EpochSeconds;
import dev.flint.runtime.json.JsonWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;

/** Writes values of {@code java.time} that are no text in JSON; not null. */
public final class TimeWriter {

  private TimeWriter() {}

  /** Seconds since 1970. */
  public static void write(Instant instant, JsonWriter json) {
    json.number(EpochSeconds.text(instant));
  }

  /** Seconds since 1970. */
  public static void write(OffsetDateTime time, JsonWriter json) {
    write(time.toInstant(), json);
  }

  /** Seconds since 1970. */
  public static void write(ZonedDateTime time, JsonWriter json) {
    write(time.toInstant(), json);
  }

  /** Seconds. */
  public static void write(Duration duration, JsonWriter json) {
    json.number(EpochSeconds.text(duration));
  }

  /** Year, month, day. */
  public static void write(LocalDate date, JsonWriter json) {
    json.beginArray();
    addDate(date, json);
    json.endArray();
  }

  /** Hour and minute, then as much of second and nanosecond as is not zero. */
  public static void write(LocalTime time, JsonWriter json) {
    json.beginArray();
    addTime(time, json);
    json.endArray();
  }

  /** What date and time have. */
  public static void write(LocalDateTime time, JsonWriter json) {
    json.beginArray();
    addDate(time.toLocalDate(), json);
    addTime(time.toLocalTime(), json);
    json.endArray();
  }

  /** What the time has, and the offset. */
  public static void write(OffsetTime time, JsonWriter json) {
    json.beginArray();
    addTime(time.toLocalTime(), json);
    json.value(time.getOffset().getId());
    json.endArray();
  }

  /** A number. */
  public static void write(Year year, JsonWriter json) {
    json.value((long) year.getValue());
  }

  /** Year, month. */
  public static void write(YearMonth month, JsonWriter json) {
    json.beginArray();
    json.value((long) month.getYear());
    json.value((long) month.getMonthValue());
    json.endArray();
  }

  private static void addDate(LocalDate date, JsonWriter json) {
    json.value((long) date.getYear());
    json.value((long) date.getMonthValue());
    json.value((long) date.getDayOfMonth());
  }

  private static void addTime(LocalTime time, JsonWriter json) {
    int second = time.getSecond();
    int nano = time.getNano();
    json.value((long) time.getHour());
    json.value((long) time.getMinute());
    if (second != 0 || nano != 0) {
      json.value((long) second);
    }
    if (nano != 0) {
      json.value((long) nano);
    }
  }
}
