package dev.flint.runtime.binding.differential.model;

import java.io.Serializable;
import java.net.URI;
import java.net.URL;
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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What functions have in their own types beside texts and numbers. */
public final class Everyday {

  private Everyday() {}

  public static final class Times {
    public Date date;
    public Instant instant;
    public OffsetDateTime offsetDateTime;
    public ZonedDateTime zonedDateTime;
    public Duration duration;
    public LocalDate day;
    public LocalTime time;
    public LocalDateTime dateTime;
    public OffsetTime offsetTime;
    public Year year;
    public YearMonth month;
    public MonthDay birthday;
    public Period period;
    public ZoneId zone;
    public ZoneOffset offset;
  }

  public static final class Names {
    public URI uri;
    public URL url;
    public Currency currency;
    public Charset charset;
    public TimeZone zone;
    public Locale locale;
    public char[] letters;
    public Enums.Operation operation;
  }

  public static final class Optionals {
    public Optional<String> text;
    public Optional<Instant> instant;
    public Optional<List<Enums.Color>> colors;
    public Optional<Booking> bean;
    public List<Optional<Integer>> numbers;
    public OptionalInt integer;
    public OptionalLong longer;
    public OptionalDouble real;
  }

  public static final class Keys {
    public Map<Enums.Color, Integer> colors;
    public EnumMap<Enums.Color, Integer> enumMap;
    public Map<Integer, String> numbers;
    public TreeMap<Long, String> sorted;
    public Map<Short, String> shorts;
    public Map<Byte, String> bytes;
    public Map<UUID, Enums.Color> ids;
    public Map<LocalDate, Optional<String>> days;
    public Map<Instant, Integer> instants;
    public Map<ZoneId, Integer> zones;
    public Map<Year, Integer> years;
  }

  public static final class Sundries {
    public EnumSet<Enums.Color> colors;
    public Calendar calendar;
    public GregorianCalendar gregorian;
    public AtomicInteger count;
    public AtomicLong total;
    public AtomicBoolean done;
    public Number number;
    public List<Number> numbers;
    public CharSequence text;
    public Serializable any;
    public Map<Boolean, Double> flags;
    public Map<Double, Boolean> reals;
  }

  public static class Outer {
    public Inner inner;
    public String text;

    public class Inner {
      public String name;
      public Map<String, String> slots;
    }
  }

  /** A record, whose missing components are null or empty. */
  public record Booking(
      UUID id,
      Instant since,
      Optional<String> note,
      OptionalInt seats,
      Map<Integer, Double> prices) {}
}
