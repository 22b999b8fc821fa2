package dev.flint.runtime.binding.time;

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
public record EpochSeconds(long seconds, int nanos) {

  private static final int DIGITS = 9;
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  /** Jackson's own limit for a number, which keeps the time it takes small. */
  private static final int LONGEST_NUMBER = 1000;

  /** Takes a number apart. */
  public static EpochSeconds of(BigDecimal number) {
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
  public static @Nullable EpochSeconds of(String text) {
    int points = 0;
    for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '.') {
        points++;
      } else if (character < '0' || character > '9') {
        return null;
      }
    }
    if (points > 1 || text.length() > LONGEST_NUMBER) {
      return null;
    }
    return points == 0 ? new EpochSeconds(Long.parseLong(text), 0) : of(new BigDecimal(text));
  }

  /** Returns the number of an instant. */
  public static BigDecimal number(Instant instant) {
    long seconds = instant.getEpochSecond();
    return number(seconds, seconds < 0 ? -instant.getNano() : instant.getNano());
  }

  /** Returns the number of a duration. */
  public static BigDecimal number(Duration duration) {
    return number(duration.getSeconds(), duration.getNano());
  }

  /** Returns the text of an instant's number. */
  public static String text(Instant instant) {
    long seconds = instant.getEpochSecond();
    return seconds == 0 ? number(instant).toString() : text(seconds, instant.getNano());
  }

  /** Returns the text of a duration's number. */
  public static String text(Duration duration) {
    long seconds = duration.getSeconds();
    return seconds <= 0 ? number(duration).toString() : text(seconds, duration.getNano());
  }

  /** Without a {@code BigDecimal}, which takes long to initialize. */
  private static String text(long seconds, int nanos) {
    return seconds + "." + Integer.toString(NANOS_PER_SECOND + nanos).substring(1);
  }

  private static BigDecimal number(long seconds, int nanos) {
    return seconds == 0 && nanos == 0
        ? BigDecimal.valueOf(0, 1)
        : BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, DIGITS));
  }

  /** Returns the instant. */
  public Instant toInstant() {
    return Instant.ofEpochSecond(seconds, nanos);
  }

  /** In UTC, but for the first and the last of all, which have no equal there. */
  public OffsetDateTime toOffsetDateTime() {
    if (isOf(OffsetDateTime.MIN)) {
      return OffsetDateTime.MIN;
    }
    return isOf(OffsetDateTime.MAX) ? OffsetDateTime.MAX : toInstant().atOffset(ZoneOffset.UTC);
  }

  private boolean isOf(OffsetDateTime time) {
    return seconds == time.toEpochSecond() && nanos == time.getNano();
  }

  /** Returns the duration. */
  public Duration toDuration() {
    return Duration.ofSeconds(seconds, nanos);
  }
}
