package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.flint.runtime.binding.jackson.jdk.TimeForm.Fields;
import dev.flint.runtime.binding.time.EpochSeconds;
import dev.flint.runtime.binding.time.TimeText;
import java.io.IOException;
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
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The table of the types of {@code java.time}. A row is made when its type is met. */
final class TimeForms {

  private TimeForms() {}

  /**
   * Finds the row of a class whose package begins with {@code java.time}.
   *
   * @return null when there is none: enums, for instance, need none
   */
  static @Nullable TimeForm<?> of(Class<?> raw) {
    return switch (raw.getName()) {
      case "java.time.Instant" -> instant();
      case "java.time.OffsetDateTime" -> offsetDateTime();
      case "java.time.ZonedDateTime" -> zonedDateTime();
      case "java.time.Duration" -> duration();
      case "java.time.LocalDate" -> localDate();
      case "java.time.LocalTime" -> localTime();
      case "java.time.LocalDateTime" -> localDateTime();
      case "java.time.OffsetTime" -> offsetTime();
      case "java.time.Year" -> year();
      case "java.time.YearMonth" -> yearMonth();
      case "java.time.MonthDay" -> monthDay();
      case "java.time.Period" ->
          TimeForm.of(Period.class, "\"P1Y2M3D\"", Period::parse, TimeForms::text);
      case "java.time.ZoneId", "java.time.ZoneRegion" ->
          TimeForm.of(ZoneId.class, "\"Europe/Paris\"", ZoneId::of, TimeForms::text);
      case "java.time.ZoneOffset" ->
          TimeForm.of(ZoneOffset.class, "\"+01:00\"", ZoneOffset::of, TimeForms::text);
      default -> null;
    };
  }

  private static TimeForm<Instant> instant() {
    return TimeForm.<Instant>of(
            Instant.class,
            "\"2007-12-03T10:15:30Z\" or seconds since 1970",
            Instant::parse,
            (value, out) -> out.writeNumber(EpochSeconds.number(value)))
        .text(TimeText::instant)
        .seconds(EpochSeconds::toInstant);
  }

  private static TimeForm<OffsetDateTime> offsetDateTime() {
    return TimeForm.<OffsetDateTime>of(
            OffsetDateTime.class,
            "\"2007-12-03T10:15:30+01:00\" or seconds since 1970",
            OffsetDateTime::parse,
            (value, out) -> out.writeNumber(EpochSeconds.number(value.toInstant())))
        .text(TimeText::offsetDateTime)
        .seconds(EpochSeconds::toOffsetDateTime);
  }

  private static TimeForm<ZonedDateTime> zonedDateTime() {
    return TimeForm.<ZonedDateTime>of(
            ZonedDateTime.class,
            "\"2007-12-03T10:15:30+01:00[Europe/Paris]\" or seconds since 1970",
            ZonedDateTime::parse,
            (value, out) -> out.writeNumber(EpochSeconds.number(value.toInstant())))
        .text(TimeText::zonedDateTime)
        .seconds(number -> number.toInstant().atZone(ZoneOffset.UTC));
  }

  private static TimeForm<Duration> duration() {
    return TimeForm.<Duration>of(
            Duration.class,
            "\"PT1H30M\" or seconds",
            Duration::parse,
            (value, out) -> out.writeNumber(EpochSeconds.number(value)))
        .seconds(EpochSeconds::toDuration);
  }

  private static TimeForm<LocalDate> localDate() {
    return TimeForm.<LocalDate>of(
            LocalDate.class,
            "\"2007-12-03\", [2007,12,3] or days since 1970",
            LocalDate::parse,
            (value, out) ->
                numbers(out, value.getYear(), value.getMonthValue(), value.getDayOfMonth()))
        .text(TimeText::localDate)
        .whole(LocalDate::ofEpochDay)
        .fields(new Fields<>(3, 3, 3, false, (n, none) -> LocalDate.of(n[0], n[1], n[2])));
  }

  private static TimeForm<LocalTime> localTime() {
    return TimeForm.<LocalTime>of(
            LocalTime.class,
            "\"10:15:30\" or [10,15,30]",
            LocalTime::parse,
            (value, out) -> numbers(out, time(value)))
        .text(TimeText::localTime)
        .fields(new Fields<>(2, 4, 1, false, (n, none) -> LocalTime.of(n[0], n[1], n[2], n[3])));
  }

  private static TimeForm<LocalDateTime> localDateTime() {
    return TimeForm.<LocalDateTime>of(
            LocalDateTime.class,
            "\"2007-12-03T10:15:30\" or [2007,12,3,10,15,30]",
            LocalDateTime::parse,
            (value, out) -> numbers(out, dateTime(value)))
        .text(TimeText::localDateTime)
        .fields(
            new Fields<>(
                5,
                7,
                5,
                false,
                (n, none) -> LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5], n[6])));
  }

  private static TimeForm<OffsetTime> offsetTime() {
    return TimeForm.<OffsetTime>of(
            OffsetTime.class,
            "\"10:15:30+01:00\" or [10,15,30,\"+01:00\"]",
            OffsetTime::parse,
            TimeForms::offsetTime)
        .fields(
            new Fields<>(
                2,
                4,
                4,
                true,
                (n, offset) -> OffsetTime.of(n[0], n[1], n[2], n[3], ZoneOffset.of(offset))));
  }

  private static TimeForm<Year> year() {
    return TimeForm.<Year>of(
            Year.class,
            "\"2007\" or 2007",
            key -> Year.of(Integer.parseInt(key)),
            (value, out) -> out.writeNumber(value.getValue()))
        .text(Year::parse)
        .whole(number -> Year.of(Math.toIntExact(number)));
  }

  private static TimeForm<YearMonth> yearMonth() {
    return TimeForm.<YearMonth>of(
            YearMonth.class,
            "\"2007-12\" or [2007,12]",
            YearMonth::parse,
            (value, out) -> numbers(out, value.getYear(), value.getMonthValue()))
        .text(TimeText::yearMonth)
        .fields(new Fields<>(2, 2, 2, false, (n, none) -> YearMonth.of(n[0], n[1])));
  }

  private static TimeForm<MonthDay> monthDay() {
    return TimeForm.<MonthDay>of(
            MonthDay.class, "\"--12-03\" or [12,3]", MonthDay::parse, TimeForms::text)
        .fields(new Fields<>(2, 2, 2, false, (n, none) -> MonthDay.of(n[0], n[1])));
  }

  private static void text(Object value, JsonGenerator out) throws IOException {
    out.writeString(value.toString());
  }

  private static void numbers(JsonGenerator out, int... numbers) throws IOException {
    out.writeArray(numbers, 0, numbers.length);
  }

  private static void offsetTime(OffsetTime value, JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (int number : time(value.toLocalTime())) {
      out.writeNumber(number);
    }
    out.writeString(value.getOffset().getId());
    out.writeEndArray();
  }

  private static int[] dateTime(LocalDateTime value) {
    int[] date = {value.getYear(), value.getMonthValue(), value.getDayOfMonth()};
    int[] time = time(value.toLocalTime());
    return IntStream.concat(IntStream.of(date), IntStream.of(time)).toArray();
  }

  /** Hour and minute, then as much of second and nanosecond as is not zero. */
  private static int[] time(LocalTime value) {
    int[] numbers = {value.getHour(), value.getMinute(), value.getSecond(), value.getNano()};
    int length = value.getNano() != 0 ? 4 : value.getSecond() != 0 ? 3 : 2;
    return Arrays.copyOf(numbers, length);
  }
}
