package dev.flint.runtime.codegen.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
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
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The values that are not composed of others: for each the Java that reads it from {@code json},
 * null included, and the Java that writes it there, where {@code %s} stands for the value, which is
 * not null.
 */
public enum Leaf implements Value {
  /** A {@code String}. */
  STRING(String.class, "LeafReader.string(json)", "json.value(%s);"),
  /** An {@code int}. */
  INT(int.class, "LeafReader.intValue(json)", "json.value((long) %s);"),
  /** An {@code Integer}. */
  INTEGER(Integer.class, "LeafReader.integer(json)", "json.value((long) %s);"),
  /** A {@code long}. */
  LONG(long.class, "LeafReader.longValue(json)", "json.value((long) %s);"),
  /** A {@code Long}. */
  LONG_OBJECT(Long.class, "LeafReader.longObject(json)", "json.value((long) %s);"),
  /** A {@code short}. */
  SHORT(short.class, "LeafReader.shortValue(json)", "json.value((long) %s);"),
  /** A {@code Short}. */
  SHORT_OBJECT(Short.class, "LeafReader.shortObject(json)", "json.value((long) %s);"),
  /** A {@code byte}. */
  BYTE(byte.class, "LeafReader.byteValue(json)", "json.value((long) %s);"),
  /** A {@code Byte}. */
  BYTE_OBJECT(Byte.class, "LeafReader.byteObject(json)", "json.value((long) %s);"),
  /** A {@code boolean}. */
  BOOLEAN(boolean.class, "LeafReader.bool(json)", "json.value((boolean) %s);"),
  /** A {@code Boolean}. */
  BOOLEAN_OBJECT(Boolean.class, "LeafReader.boolObject(json)", "json.value((boolean) %s);"),
  /** A {@code double}. */
  DOUBLE(double.class, "LeafReader.doubleValue(json)", "json.value((double) %s);"),
  /** A {@code Double}. */
  DOUBLE_OBJECT(Double.class, "LeafReader.doubleObject(json)", "json.value((double) %s);"),
  /** A {@code float}. */
  FLOAT(float.class, "LeafReader.floatValue(json)", "json.value((float) %s);"),
  /** A {@code Float}. */
  FLOAT_OBJECT(Float.class, "LeafReader.floatObject(json)", "json.value((float) %s);"),
  /** A {@code char}. */
  CHAR(char.class, "LeafReader.charValue(json)", "json.value(String.valueOf(%s));"),
  /** A {@code Character}. */
  CHARACTER(Character.class, "LeafReader.character(json)", "json.value(String.valueOf(%s));"),
  /** A {@code BigDecimal}. */
  BIG_DECIMAL(BigDecimal.class, "LeafReader.decimal(json)", "AnyWriter.write(%s, json);"),
  /** A {@code BigInteger}. */
  BIG_INTEGER(BigInteger.class, "LeafReader.bigInteger(json)", "AnyWriter.write(%s, json);"),
  /** A {@code UUID}. */
  UNIQUE_ID(UUID.class, "LeafReader.uuid(json)", "json.value(%s.toString());"),
  /** A {@code byte[]}. */
  BYTES(byte[].class, "LeafReader.bytes(json)", "LeafWriter.write(%s, json);"),
  /** A {@code ByteBuffer}. */
  BYTE_BUFFER(ByteBuffer.class, "LeafReader.byteBuffer(json)", "LeafWriter.write(%s, json);"),
  /** An {@code Instant}. */
  INSTANT(Instant.class, "TimeReader.instant(json)", "TimeWriter.write(%s, json);"),
  /** An {@code OffsetDateTime}. */
  OFFSET_DATE_TIME(
      OffsetDateTime.class, "TimeReader.offsetDateTime(json)", "TimeWriter.write(%s, json);"),
  /** A {@code ZonedDateTime}. */
  ZONED_DATE_TIME(
      ZonedDateTime.class, "TimeReader.zonedDateTime(json)", "TimeWriter.write(%s, json);"),
  /** A {@code Duration}. */
  DURATION(Duration.class, "TimeReader.duration(json)", "TimeWriter.write(%s, json);"),
  /** A {@code LocalDate}. */
  LOCAL_DATE(LocalDate.class, "TimeReader.localDate(json)", "TimeWriter.write(%s, json);"),
  /** A {@code LocalTime}. */
  LOCAL_TIME(LocalTime.class, "TimeReader.localTime(json)", "TimeWriter.write(%s, json);"),
  /** A {@code LocalDateTime}. */
  LOCAL_DATE_TIME(
      LocalDateTime.class, "TimeReader.localDateTime(json)", "TimeWriter.write(%s, json);"),
  /** An {@code OffsetTime}. */
  OFFSET_TIME(OffsetTime.class, "TimeReader.offsetTime(json)", "TimeWriter.write(%s, json);"),
  /** A {@code Year}. */
  YEAR(Year.class, "TimeReader.year(json)", "TimeWriter.write(%s, json);"),
  /** A {@code YearMonth}. */
  YEAR_MONTH(YearMonth.class, "TimeReader.yearMonth(json)", "TimeWriter.write(%s, json);"),
  /** A {@code MonthDay}. */
  MONTH_DAY(MonthDay.class, "TimeReader.monthDay(json)", "json.value(%s.toString());"),
  /** A {@code Period}. */
  PERIOD(Period.class, "TimeReader.period(json)", "json.value(%s.toString());"),
  /** A {@code ZoneId}. */
  ZONE_ID(ZoneId.class, "TimeReader.zoneId(json)", "json.value(%s.toString());"),
  /** A {@code ZoneOffset}. */
  ZONE_OFFSET(ZoneOffset.class, "TimeReader.zoneOffset(json)", "json.value(%s.toString());"),
  /** A {@code Date}. */
  DATE(Date.class, "JdkReader.date(json)", "JdkWriter.write(%s, json);"),
  /** A {@code Calendar}. */
  CALENDAR(Calendar.class, "JdkReader.calendar(json)", "json.value((long) %s.getTimeInMillis());"),
  /** A {@code GregorianCalendar}. */
  GREGORIAN_CALENDAR(
      GregorianCalendar.class,
      "JdkReader.gregorianCalendar(json)",
      "json.value((long) %s.getTimeInMillis());"),
  /** An {@code AtomicInteger}. */
  ATOMIC_INTEGER(
      AtomicInteger.class, "JdkReader.atomicInteger(json)", "json.value((long) %s.get());"),
  /** An {@code AtomicLong}. */
  ATOMIC_LONG(AtomicLong.class, "JdkReader.atomicLong(json)", "json.value((long) %s.get());"),
  /** An {@code AtomicBoolean}. */
  ATOMIC_BOOLEAN(
      AtomicBoolean.class, "JdkReader.atomicBoolean(json)", "json.value((boolean) %s.get());"),
  /** A {@code Number} of any kind. */
  NUMBER(Number.class, "JdkReader.number(json)", "AnyWriter.write(%s, json);"),
  /** A {@code CharSequence}, which is read as a string. */
  CHAR_SEQUENCE(CharSequence.class, "LeafReader.string(json)", "AnyWriter.write(%s, json);"),
  /** A {@code Serializable}, which is read as an {@code Object} is. */
  SERIALIZABLE(Serializable.class, "AnyReader.read(json)", "AnyWriter.write(%s, json);"),
  /** A {@code URI}. */
  URI(URI.class, "JdkReader.uri(json)", "json.value(%s.toString());"),
  /** A {@code URL}. */
  URL(URL.class, "JdkReader.url(json)", "json.value(%s.toString());"),
  /** A {@code Currency}. */
  CURRENCY(Currency.class, "JdkReader.currency(json)", "json.value(%s.toString());"),
  /** A {@code Charset}. */
  CHARSET(Charset.class, "JdkReader.charset(json)", "json.value(%s.toString());"),
  /** A {@code TimeZone}. */
  TIME_ZONE(TimeZone.class, "JdkReader.timeZone(json)", "json.value(%s.getID());"),
  /** A {@code Locale}. */
  LOCALE(Locale.class, "JdkReader.locale(json)", "json.value(%s.toString());"),
  /** An {@code OptionalInt}. */
  OPTIONAL_INT(OptionalInt.class, "JdkReader.optionalInt(json)", "JdkWriter.write(%s, json);"),
  /** An {@code OptionalLong}. */
  OPTIONAL_LONG(OptionalLong.class, "JdkReader.optionalLong(json)", "JdkWriter.write(%s, json);"),
  /** An {@code OptionalDouble}. */
  OPTIONAL_DOUBLE(
      OptionalDouble.class, "JdkReader.optionalDouble(json)", "JdkWriter.write(%s, json);"),
  /** A {@code char[]}, which is a string. */
  CHARS(
      char[].class,
      "(json.takeNull() ? null : json.string().toCharArray())",
      "json.value(String.valueOf(%s));"),
  /** Anything: the document decides, or the value. */
  ANY(Object.class, "AnyReader.read(json)", "AnyWriter.write(%s, json);"),
  /** A {@code Date} of an event, which differs from others. */
  EVENT_DATE(null, "LeafReader.eventDate(json)", "LeafWriter.writeEventDate(%s, json);"),
  /** A text of S3's notification, which may be null. */
  TEXT(null, "(json.takeNull() ? null : json.string())", "json.value(%s);"),
  /** A text of S3's notification, which is empty in place of null. */
  TEXT_OR_EMPTY(null, "(json.takeNull() ? \"\" : json.string())", "json.value(%s);");

  private static final Map<Class<?>, Leaf> BY_TYPE = byType();

  private final @Nullable Class<?> type;
  private final String reader;
  private final String writer;

  /** A leaf that a class alone doesn't tell has none here. */
  Leaf(@Nullable Class<?> type, String reader, String writer) {
    this.type = type;
    this.reader = reader;
    this.writer = writer;
  }

  private static Map<Class<?>, Leaf> byType() {
    Map<Class<?>, Leaf> leaves = new HashMap<>();
    for (Leaf leaf : values()) {
      if (leaf.type != null) {
        leaves.put(leaf.type, leaf);
      }
    }
    return leaves;
  }

  /**
   * Returns the leaf that values of a class are; null where they are none, or not by their class
   * alone.
   */
  public static @Nullable Leaf of(Class<?> type) {
    return BY_TYPE.get(type);
  }

  /** Returns the expression that reads one. */
  public String reader() {
    return reader;
  }

  /** Returns the statement that writes one. */
  public String writer(String value) {
    return String.format(writer, value);
  }
}
