package dev.flint.runtime.binding.generated;

import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonSyntaxException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads values of the JDK's classes that are less common; null as null. */
public final class JdkReader {

  private static final int DATE_LENGTH = "2007-12-03".length();

  /** Calendars differ before that. */
  private static final int EARLIEST_YEAR = 1600;

  private static final String CALENDAR_ZONE = "UTC";

  private JdkReader() {}

  /** Reads a {@code Date}: milliseconds since 1970, or a text as ISO 8601 has it. */
  public static @Nullable Date date(JsonScanner json) throws JsonSyntaxException {
    if (json.takeNull()) {
      return null;
    }
    if (json.peek() != '"') {
      return new Date(json.integer());
    }
    String text = json.string();
    OffsetDateTime time = null;
    if (text.length() == DATE_LENGTH) {
      time = LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
    } else if (isComplete(text)) {
      time = OffsetDateTime.parse(text);
    }
    if (time == null || time.getYear() < EARLIEST_YEAR) {
      throw json.unexpected("a date of our calendar, or one with time and offset");
    }
    return new Date(time.toInstant().toEpochMilli());
  }

  /** Returns whether it has date, time with seconds, and Z or an offset of hours and minutes. */
  private static boolean isComplete(String text) {
    int length = text.length();
    return length > "2007-12-03T10:15:30".length()
        && text.charAt(4) == '-'
        && text.charAt(DATE_LENGTH) == 'T'
        && text.charAt("2007-12-03T10:15".length()) == ':'
        && (text.charAt(length - 1) == 'Z'
            || "+-".indexOf(text.charAt(length - "+01:00".length())) >= 0);
  }

  /** Reads a {@code Calendar}: as a date, in UTC. */
  public static @Nullable Calendar calendar(JsonScanner json) throws JsonSyntaxException {
    Date date = date(json);
    if (date == null) {
      return null;
    }
    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone(CALENDAR_ZONE));
    calendar.setTime(date);
    return calendar;
  }

  /** Reads a {@code GregorianCalendar}: as a date, in UTC. */
  public static @Nullable GregorianCalendar gregorianCalendar(JsonScanner json)
      throws JsonSyntaxException {
    Date date = date(json);
    if (date == null) {
      return null;
    }
    GregorianCalendar calendar = new GregorianCalendar();
    calendar.setTimeInMillis(date.getTime());
    calendar.setTimeZone(TimeZone.getTimeZone(CALENDAR_ZONE));
    return calendar;
  }

  /** Reads a {@code Number}: of the kinds that are read for {@code Object}. */
  public static @Nullable Number number(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : AnyReader.number(json.number());
  }

  /** Reads an {@code AtomicInteger}. */
  public static @Nullable AtomicInteger atomicInteger(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : new AtomicInteger(LeafReader.intValue(json));
  }

  /** Reads an {@code AtomicLong}. */
  public static @Nullable AtomicLong atomicLong(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : new AtomicLong(json.integer());
  }

  /** Reads an {@code AtomicBoolean}. */
  public static @Nullable AtomicBoolean atomicBoolean(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : new AtomicBoolean(json.bool());
  }

  /** Reads a {@code URI}. */
  public static @Nullable URI uri(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : URI.create(text(json));
  }

  /** Reads a {@code URL}. */
  public static @Nullable URL url(JsonScanner json)
      throws JsonSyntaxException, MalformedURLException {
    return json.takeNull() ? null : new URL(text(json));
  }

  /** Reads a {@code Currency}. */
  public static @Nullable Currency currency(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : Currency.getInstance(text(json));
  }

  /** Reads a {@code Charset}. */
  public static @Nullable Charset charset(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : Charset.forName(text(json));
  }

  /** Reads a {@code TimeZone}. */
  public static @Nullable TimeZone timeZone(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? null : TimeZone.getTimeZone(text(json));
  }

  /** Reads a {@code Locale}: two letters of a language, or these and two of a country. */
  public static @Nullable Locale locale(JsonScanner json) throws JsonSyntaxException {
    if (json.takeNull()) {
      return null;
    }
    String text = json.string();
    if (isOf(text, 0, 'a', 'z') && text.length() == 2) {
      return new Locale(text);
    }
    boolean hasCountry =
        text.length() == 5
            && isOf(text, 0, 'a', 'z')
            && "_-".indexOf(text.charAt(2)) >= 0
            && isOf(text, 3, 'A', 'Z');
    if (!hasCountry) {
      throw json.unexpected("a language, or a language and a country");
    }
    return new Locale(text.substring(0, 2), text.substring(3));
  }

  private static boolean isOf(String text, int start, char first, char last) {
    for (int i = start; i < start + 2; i++) {
      if (i >= text.length() || text.charAt(i) < first || text.charAt(i) > last) {
        return false;
      }
    }
    return true;
  }

  /** Reads an {@code OptionalInt}, empty for null. */
  public static OptionalInt optionalInt(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? OptionalInt.empty() : OptionalInt.of(LeafReader.intValue(json));
  }

  /** Reads an {@code OptionalLong}, empty for null. */
  public static OptionalLong optionalLong(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull() ? OptionalLong.empty() : OptionalLong.of(json.integer());
  }

  /** Reads an {@code OptionalDouble}, empty for null. */
  public static OptionalDouble optionalDouble(JsonScanner json) throws JsonSyntaxException {
    return json.takeNull()
        ? OptionalDouble.empty()
        : OptionalDouble.of(LeafReader.doubleValue(json));
  }

  private static String text(JsonScanner json) throws JsonSyntaxException {
    String text = json.string().trim();
    if (text.isEmpty()) {
      throw json.unexpected("a text");
    }
    return text;
  }
}
