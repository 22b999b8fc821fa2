package dev.flint.runtime.binding.generated;

import dev.flint.runtime.binding.time.EpochSeconds;
import dev.flint.runtime.binding.time.TimeText;
import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonSyntaxException;
import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;

/** Reads values of {@code java.time}: a blank string is read as null, as null is. */
public final class TimeReader {

  private TimeReader() {}

  /** Reads an {@code Instant}: a text, or seconds since 1970. */
  public static @Nullable Instant instant(JsonScanner json) throws JsonSyntaxException {
    if (isText(json)) {
      String text = text(json);
      return text == null ? null : TimeText.instant(text);
    }
    return seconds(json).toInstant();
  }

  /** Reads an {@code OffsetDateTime}: a text, or seconds since 1970. */
  public static @Nullable OffsetDateTime offsetDateTime(JsonScanner json)
      throws JsonSyntaxException {
    if (isText(json)) {
      String text = text(json);
      return text == null ? null : TimeText.offsetDateTime(text);
    }
    return seconds(json).toOffsetDateTime();
  }

  /** Reads a {@code ZonedDateTime}: a text, or seconds since 1970. */
  public static @Nullable ZonedDateTime zonedDateTime(JsonScanner json) throws JsonSyntaxException {
    if (isText(json)) {
      String text = text(json);
      return text == null ? null : TimeText.zonedDateTime(text);
    }
    return seconds(json).toInstant().atZone(ZoneOffset.UTC);
  }

  /** Reads a {@code Duration}: a text, or seconds. */
  public static @Nullable Duration duration(JsonScanner json) throws JsonSyntaxException {
    if (isText(json)) {
      String text = text(json);
      return text == null ? null : Duration.parse(text);
    }
    return seconds(json).toDuration();
  }

  /** Reads a {@code LocalDate}: a text, an array of three numbers, or days since 1970. */
  public static @Nullable LocalDate localDate(JsonScanner json) throws JsonSyntaxException {
    if (json.peek() == '[') {
      int[] numbers = numbers(json, 3, 3);
      return LocalDate.of(numbers[0], numbers[1], numbers[2]);
    }
    if (isText(json)) {
      String text = text(json);
      return text == null ? null : TimeText.localDate(text);
    }
    return LocalDate.ofEpochDay(json.integer());
  }

  /** Reads a {@code LocalTime}: a text, or an array of two to four numbers. */
  public static @Nullable LocalTime localTime(JsonScanner json) throws JsonSyntaxException {
    if (json.peek() == '[') {
      int[] numbers = numbers(json, 2, 4);
      return LocalTime.of(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
    String text = text(json);
    return text == null ? null : TimeText.localTime(text);
  }

  /** Reads a {@code LocalDateTime}: a text, or an array of five to seven numbers. */
  public static @Nullable LocalDateTime localDateTime(JsonScanner json) throws JsonSyntaxException {
    if (json.peek() == '[') {
      int[] n = numbers(json, 5, 7);
      return LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
    }
    String text = text(json);
    return text == null ? null : TimeText.localDateTime(text);
  }

  /** Reads an {@code OffsetTime}: a text. */
  public static @Nullable OffsetTime offsetTime(JsonScanner json) throws JsonSyntaxException {
    String text = text(json);
    return text == null ? null : OffsetTime.parse(text);
  }

  /** Reads a {@code Year}: a text, or a number. */
  public static @Nullable Year year(JsonScanner json) throws JsonSyntaxException {
    if (isText(json)) {
      String text = text(json);
      return text == null ? null : Year.parse(text);
    }
    return Year.of(Math.toIntExact(json.integer()));
  }

  /** Reads a {@code YearMonth}: a text, or an array of two numbers. */
  public static @Nullable YearMonth yearMonth(JsonScanner json) throws JsonSyntaxException {
    if (json.peek() == '[') {
      int[] numbers = numbers(json, 2, 2);
      return YearMonth.of(numbers[0], numbers[1]);
    }
    String text = text(json);
    return text == null ? null : TimeText.yearMonth(text);
  }

  /** Reads a {@code MonthDay}: a text. */
  public static @Nullable MonthDay monthDay(JsonScanner json) throws JsonSyntaxException {
    String text = text(json);
    return text == null ? null : MonthDay.parse(text);
  }

  /** Reads a {@code Period}: a text. */
  public static @Nullable Period period(JsonScanner json) throws JsonSyntaxException {
    String text = text(json);
    return text == null ? null : Period.parse(text);
  }

  /** Reads a {@code ZoneId}: a text. */
  public static @Nullable ZoneId zoneId(JsonScanner json) throws JsonSyntaxException {
    String text = text(json);
    return text == null ? null : ZoneId.of(text);
  }

  /** Reads a {@code ZoneOffset}: a text. */
  public static @Nullable ZoneOffset zoneOffset(JsonScanner json) throws JsonSyntaxException {
    String text = text(json);
    return text == null ? null : ZoneOffset.of(text);
  }

  private static boolean isText(JsonScanner json) {
    return json.peek() == '"' || json.peek() == 'n';
  }

  private static @Nullable String text(JsonScanner json) throws JsonSyntaxException {
    String text = json.takeNull() ? "" : json.string().trim();
    return text.isEmpty() ? null : text;
  }

  private static EpochSeconds seconds(JsonScanner json) throws JsonSyntaxException {
    String number = json.number();
    return LeafReader.isWhole(number)
        ? new EpochSeconds(Long.parseLong(number), 0)
        : EpochSeconds.of(new BigDecimal(number));
  }

  /** As many as there may be, zero where there is none. */
  private static int[] numbers(JsonScanner json, int least, int most) throws JsonSyntaxException {
    int[] numbers = new int[most];
    int count = 0;
    json.beginArray();
    while (json.hasNext()) {
      if (count == most) {
        throw json.unexpected("an array of at most " + most + " numbers");
      }
      numbers[count++] = Math.toIntExact(json.integer());
    }
    if (count < least) {
      throw json.unexpected("an array of at least " + least + " numbers");
    }
    return numbers;
  }
}
