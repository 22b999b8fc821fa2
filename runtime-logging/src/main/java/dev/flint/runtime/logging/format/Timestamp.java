package dev.flint.runtime.logging.format;

/** A log record's time. */
final class Timestamp {

  private static final int MILLIS_PER_DAY = 24 * 60 * 60 * 1000;

  // Years are counted from March on, so that a leap day is the last of its year, and in eras of 400
  // years, which all have the same days. The first era here begins with March of the year 0.
  private static final int DAYS_BEFORE_1970 = 719_468;
  private static final int DAYS_PER_ERA = 146_097;
  private static final int DAYS_PER_CENTURY = 36_524;
  private static final int DAYS_PER_FOUR_YEARS = 1_461;

  private Timestamp() {}

  /**
   * Returns the time as {@code 2026-03-01T09:05:07.042Z}. By arithmetic: {@code java.time} has that
   * too, but in thirty classes, and what a function's archive of classes holds is loaded at each
   * start.
   *
   * @param epochMillis milliseconds since 1970
   */
  static String utc(long epochMillis) {
    StringBuilder text = new StringBuilder(24);
    appendDate(text, Math.floorDiv(epochMillis, (long) MILLIS_PER_DAY));
    int millis = (int) Math.floorMod(epochMillis, (long) MILLIS_PER_DAY);
    appendPadded(text.append('T'), millis / 3_600_000, 2).append(':');
    appendPadded(text, millis / 60_000 % 60, 2).append(':');
    appendPadded(text, millis / 1000 % 60, 2).append('.');
    return appendPadded(text, millis % 1000, 3).append('Z').toString();
  }

  private static void appendDate(StringBuilder text, long epochDay) {
    long days = epochDay + DAYS_BEFORE_1970;
    long era = Math.floorDiv(days, (long) DAYS_PER_ERA);
    int dayOfEra = (int) Math.floorMod(days, (long) DAYS_PER_ERA);
    int yearOfEra =
        (dayOfEra
                - dayOfEra / (DAYS_PER_FOUR_YEARS - 1)
                + dayOfEra / DAYS_PER_CENTURY
                - dayOfEra / (DAYS_PER_ERA - 1))
            / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    // From March on, five months have 153 days, again and again.
    int month = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * month + 2) / 5 + 1;
    long year = era * 400 + yearOfEra + (month < 10 ? 0 : 1);
    appendPadded(text, (int) year, 4).append('-');
    appendPadded(text, month < 10 ? month + 3 : month - 9, 2).append('-');
    appendPadded(text, day, 2);
  }

  private static StringBuilder appendPadded(StringBuilder text, int number, int width) {
    String digits = Integer.toString(number);
    return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }
}
