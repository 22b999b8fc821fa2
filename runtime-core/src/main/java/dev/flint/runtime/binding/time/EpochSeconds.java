package dev.flint.runtime.binding.jackson.jdk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Seconds with nanoseconds as one decimal number. An instant before 1970 is written as its seconds,
 * rounded down, followed by its nanoseconds, rather than as their sum: half a second before 1970 is
 * {@code -1.5}. The managed runtime writes instants so, and reads instants and durations so, unless
 * they are before all instants.
 */
record EpochSeconds(long seconds, int nanos) {

  private static final int DIGITS = 9;

  /** Jackson's own limit for a number, which keeps the time it takes small. */
  private static final int LONGEST_NUMBER = 1000;

  static EpochSeconds of(BigDecimal number) {
    long seconds = number.longValue();
    int nanos = nanos(number);
    boolean roundedDown = seconds < 0 && seconds > Instant.MIN.getEpochSecond();
    return new EpochSeconds(seconds, roundedDown ? Math.abs(nanos) : nanos);
  }

  private static int nanos(BigDecimal number) {
    long integerDigits = (long) number.precision() - number.scale();
    // A large exponent, of either sign, would cost as many digits.
    if (number.scale() <= 0 || integerDigits < -DIGITS) {
      return 0;
    }
    return number.remainder(BigDecimal.ONE).movePointRight(DIGITS).intValue();
  }

  /**
   * Reads digits with at most one point among them, behind a minus sign or none.
   *
   * @return null when the text is anything else
   */
  static @Nullable EpochSeconds of(String text) {
    String unsigned = text.startsWith("-") ? text.substring(1) : text;
    long points = unsigned.chars().filter(c -> c == '.').count();
    boolean digits = unsigned.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    if (!digits || points > 1 || text.length() > LONGEST_NUMBER) {
      return null;
    }
    return points == 0 ? new EpochSeconds(Long.parseLong(text), 0) : of(new BigDecimal(text));
  }

  static BigDecimal number(Instant instant) {
    long seconds = instant.getEpochSecond();
    return number(seconds, seconds < 0 ? -instant.getNano() : instant.getNano());
  }

  static BigDecimal number(Duration duration) {
    return number(duration.getSeconds(), duration.getNano());
  }

  private static BigDecimal number(long seconds, int nanos) {
    return seconds == 0 && nanos == 0
        ? BigDecimal.valueOf(0, 1)
        : BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, DIGITS));
  }

  Instant toInstant() {
    return Instant.ofEpochSecond(seconds, nanos);
  }

  /** In UTC, but for the first and the last of all, which have no equal there. */
  OffsetDateTime toOffsetDateTime() {
    if (isOf(OffsetDateTime.MIN)) {
      return OffsetDateTime.MIN;
    }
    return isOf(OffsetDateTime.MAX) ? OffsetDateTime.MAX : toInstant().atOffset(ZoneOffset.UTC);
  }

  private boolean isOf(OffsetDateTime time) {
    return seconds == time.toEpochSecond() && nanos == time.getNano();
  }

  Duration toDuration() {
    return Duration.ofSeconds(seconds, nanos);
  }
}
