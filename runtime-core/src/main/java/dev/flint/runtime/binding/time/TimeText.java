package dev.flint.runtime.binding.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The texts that are read beyond what the types' own {@code parse} methods take. */
public final class TimeText {

  private static final int DATE_LENGTH = "2007-12-03".length();

  private TimeText() {}

  /** Takes {@code +00:00}, with less or more of its zeros, for {@code Z}. */
  public static Instant instant(String text) {
    EpochSeconds number = EpochSeconds.of(text);
    if (number != null) {
      return number.toInstant();
    }
    return Instant.parse(text.endsWith("Z") ? text : text.replaceFirst("\\+00(:?00)?$", "Z"));
  }

  /** Takes {@code +0100} for {@code +01:00}, and seconds. */
  public static OffsetDateTime offsetDateTime(String text) {
    EpochSeconds number = EpochSeconds.of(text);
    return number == null ? utc(OffsetDateTime.parse(withColon(text))) : number.toOffsetDateTime();
  }

  /** Returns the first and the last of all have no equal in UTC, and stay. */
  private static OffsetDateTime utc(OffsetDateTime time) {
    return time.equals(OffsetDateTime.MIN) || time.equals(OffsetDateTime.MAX)
        ? time
        : time.withOffsetSameInstant(ZoneOffset.UTC);
  }

  /** Takes what an {@code OffsetDateTime} takes, and a zone. */
  public static ZonedDateTime zonedDateTime(String text) {
    EpochSeconds number = EpochSeconds.of(text);
    return number == null
        ? ZonedDateTime.parse(withColon(text)).withZoneSameInstant(ZoneOffset.UTC)
        : number.toInstant().atZone(ZoneOffset.UTC);
  }

  /** Takes {@code +0100} for {@code +01:00}. */
  private static String withColon(String text) {
    return text.endsWith("Z") ? text : text.replaceFirst("([+-]\\d{2})(\\d{2})(?=\\[|$)", "$1:$2");
  }

  /** Takes a date with a time, too. */
  public static LocalDate localDate(String text) {
    return hasTime(text) ? localDateTime(text).toLocalDate() : LocalDate.parse(text);
  }

  /** Takes a time with a date, too. */
  public static LocalTime localTime(String text) {
    return text.indexOf('T') >= 0 ? LocalDateTime.parse(text).toLocalTime() : LocalTime.parse(text);
  }

  /** Takes a Z behind it. */
  public static LocalDateTime localDateTime(String text) {
    boolean inUtc = hasTime(text) && text.endsWith("Z");
    return LocalDateTime.parse(inUtc ? text.substring(0, text.length() - 1) : text);
  }

  private static boolean hasTime(String text) {
    return text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == 'T';
  }

  /** Years of any length, without a plus sign. */
  public static YearMonth yearMonth(String text) {
    return YearMonth.parse(text, DateTimeFormatter.ofPattern("u-MM"));
  }
}
