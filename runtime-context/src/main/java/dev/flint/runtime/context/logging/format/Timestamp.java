package dev.flint.runtime.context.logging.format;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A log record's time. */
final class Timestamp {

  private Timestamp() {}

  /**
   * The time as {@code 2026-03-01T09:05:07.042Z}. Put together by hand: a formatter of {@code
   * java.time.format} costs milliseconds to set up, and the first record may come during init.
   *
   * @param epochMillis milliseconds since 1970
   */
  static String utc(long epochMillis) {
    int millis = (int) Math.floorMod(epochMillis, 1000L);
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(Math.floorDiv(epochMillis, 1000L), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(24);
    appendPadded(text, time.getYear(), 4).append('-');
    appendPadded(text, time.getMonthValue(), 2).append('-');
    appendPadded(text, time.getDayOfMonth(), 2).append('T');
    appendPadded(text, time.getHour(), 2).append(':');
    appendPadded(text, time.getMinute(), 2).append(':');
    appendPadded(text, time.getSecond(), 2).append('.');
    return appendPadded(text, millis, 3).append('Z').toString();
  }

  private static StringBuilder appendPadded(StringBuilder text, int number, int width) {
    String digits = Integer.toString(number);
    return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }
}
