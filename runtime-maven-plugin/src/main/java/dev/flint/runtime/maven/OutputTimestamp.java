package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Reads Maven's property {@code project.build.outputTimestamp}. */
final class OutputTimestamp {
  private static final String PROPERTY = "project.build.outputTimestamp";
  // A zip cannot tell an earlier time, and in some time zones not the very first day.
  private static final Instant EARLIEST = Instant.parse("1980-02-01T00:00:00Z");

  private OutputTimestamp() {}

  /**
   * The time that the property tells, in ISO 8601 or as seconds since 1970, in whole seconds; a
   * fixed one when it is absent or, as Maven has it, turned off by a single character that is no
   * digit.
   */
  static Instant parse(String text) {
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
          "Expected a time such as 2026-01-31T12:00:00Z, or seconds, in the property "
              + PROPERTY
              + ", found "
              + text,
          e);
    }
  }
}
