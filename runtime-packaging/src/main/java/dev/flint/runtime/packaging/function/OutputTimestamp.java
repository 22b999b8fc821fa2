package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Reads the time that the files of a package get, as Maven reads its own for jars. */
public final class OutputTimestamp {
  // A zip cannot tell an earlier time, and in some time zones not the very first day.
  private static final Instant EARLIEST = Instant.parse("1980-02-01T00:00:00Z");

  private OutputTimestamp() {}

  /**
   * The time that a text tells, in whole seconds.
   *
   * @param text ISO 8601, or seconds since 1970; null, or turned off by at most one character that
   *     is no digit, as Maven has it
   * @return the time; a fixed one when the text tells none or one that a zip cannot tell
   * @throws PackagingException when the text is neither
   */
  public static Instant parse(String text) {
    if (text == null || text.length() < 2 && !text.matches("\\d")) {
      return EARLIEST;
    }
    Instant time = text.matches("\\d+") ? Instant.ofEpochSecond(Long.parseLong(text)) : iso(text);
    return time.isBefore(EARLIEST) ? EARLIEST : time.truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant iso(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new PackagingException(
          "Expected a time such as 2026-01-31T12:00:00Z, or seconds, in "
              + Setting.TIMESTAMP
              + ", found "
              + text,
          e);
    }
  }
}
