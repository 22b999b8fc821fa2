package dev.flint.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The deviations that {@code docs/compatibility.md} owns up to. */
public final class CompatibilityPage {

  private static final Path PAGE = Path.of("..", "docs", "compatibility.md");

  private static final int MESSAGE = 2000;

  /** A row of a table whose first column is an id in backticks. */
  private static final Pattern ROW = Pattern.compile("\\|\\s*`([a-z0-9-]+)`\\s*\\|.*");

  private CompatibilityPage() {}

  /**
   * Fails on a difference that no row owns up to, and on a row's id where nothing differs.
   *
   * @param what was bound, for the message
   * @param deviation the id of the row that explains a difference
   */
  public static void verify(String what, Optional<?> difference, Optional<String> deviation) {
    if (deviation.isEmpty()) {
      difference.ifPresent(found -> fail(what + "\n" + shortened(found.toString())));
      return;
    }
    assertTrue(difference.isPresent(), () -> "no longer a deviation: " + what);
    requireRow(deviation.get(), what);
  }

  /** Fails when no row has this id. */
  public static void requireRow(String id, String what) {
    assertTrue(
        deviations().contains(id), () -> "docs/compatibility.md has no row " + id + " for " + what);
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(MESSAGE, text.length()));
  }

  /** The ids of all rows. */
  public static Set<String> deviations() {
    if (!Files.exists(PAGE)) {
      return Set.of();
    }
    try (var lines = Files.lines(PAGE)) {
      return lines
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .map(row -> row.group(1))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
