package dev.flint.runtime.binding.jackson.jdk;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Random values of every type, with the extremes of each among them. */
final class RandomTimes {

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "UTC", "GMT+2", "Asia/Kathmandu");

  private final Random random;

  RandomTimes(long seed) {
    this.random = new Random(seed);
  }

  /** A source of values for each type. */
  Map<Class<?>, Supplier<?>> sources() {
    Map<Class<?>, Supplier<?>> sources = new LinkedHashMap<>();
    sources.put(Instant.class, this::instant);
    sources.put(OffsetDateTime.class, this::offsetDateTime);
    sources.put(ZonedDateTime.class, this::zonedDateTime);
    sources.put(Duration.class, this::duration);
    sources.put(LocalDate.class, this::date);
    sources.put(LocalTime.class, this::time);
    sources.put(LocalDateTime.class, () -> LocalDateTime.of(date(), time()));
    sources.put(OffsetTime.class, () -> OffsetTime.of(time(), offset()));
    sources.put(Year.class, () -> Year.of(year()));
    sources.put(YearMonth.class, () -> YearMonth.from(date()));
    sources.put(MonthDay.class, () -> MonthDay.from(date()));
    sources.put(Period.class, () -> Period.of(random.nextInt(), small(), small()));
    sources.put(ZoneId.class, this::zone);
    sources.put(ZoneOffset.class, this::offset);
    return sources;
  }

  private Instant instant() {
    return switch (random.nextInt(5)) {
      case 0 -> pick(Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.ofEpochSecond(0, 1));
      case 1 -> Instant.ofEpochSecond(small(), nano());
      case 2 -> Instant.ofEpochMilli(random.nextInt() * 1000L + small());
      default ->
          Instant.ofEpochSecond(
              between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()), nano());
    };
  }

  private OffsetDateTime offsetDateTime() {
    return random.nextInt(10) == 0
        ? pick(OffsetDateTime.MIN, OffsetDateTime.MAX)
        : OffsetDateTime.of(date(), time(), offset());
  }

  private ZonedDateTime zonedDateTime() {
    return ZonedDateTime.of(modernDate(), time(), zone());
  }

  private Duration duration() {
    return switch (random.nextInt(4)) {
      case 0 -> pick(Duration.ZERO, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
      case 1 -> Duration.ofNanos(small());
      case 2 -> Duration.ofMillis(small());
      default -> Duration.ofSeconds(random.nextLong() / 2, nano());
    };
  }

  private LocalDate date() {
    return switch (random.nextInt(4)) {
      case 0 -> pick(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH, LocalDate.of(2000, 2, 29));
      case 1 -> LocalDate.ofYearDay(year(), 1 + random.nextInt(365));
      default -> modernDate();
    };
  }

  private LocalDate modernDate() {
    return LocalDate.of(1900 + random.nextInt(200), 1, 1).plusDays(random.nextInt(366));
  }

  private LocalTime time() {
    LocalTime hour = LocalTime.of(random.nextInt(24), random.nextInt(60));
    return switch (random.nextInt(5)) {
      case 0 -> pick(LocalTime.MIN, LocalTime.MAX, LocalTime.NOON);
      case 1 -> hour;
      case 2 -> hour.withSecond(random.nextInt(60));
      case 3 -> hour.withNano(nano());
      default -> hour.withSecond(random.nextInt(60)).withNano(nano());
    };
  }

  private ZoneOffset offset() {
    return random.nextInt(3) == 0
        ? pick(ZoneOffset.UTC, ZoneOffset.MIN, ZoneOffset.MAX, ZoneOffset.ofHours(1))
        : ZoneOffset.ofTotalSeconds(random.nextInt(36 * 3600 + 1) - 18 * 3600);
  }

  private ZoneId zone() {
    return random.nextInt(3) == 0 ? offset() : ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
  }

  private int year() {
    return random.nextBoolean()
        ? pick(Year.MIN_VALUE, Year.MAX_VALUE, 0, -1, 9999, 10000)
        : (int) between(Year.MIN_VALUE, Year.MAX_VALUE);
  }

  private int nano() {
    return random.nextBoolean()
        ? pick(0, 1, 999, 1000, 123_000_000, 500_000_000, 999_999_999)
        : random.nextInt(1_000_000_000);
  }

  private int small() {
    return random.nextInt(4001) - 2000;
  }

  private long between(long least, long most) {
    return least + Math.floorMod(random.nextLong(), most - least + 1);
  }

  @SafeVarargs
  private <V> V pick(V... values) {
    return values[random.nextInt(values.length)];
  }
}
