package dev.flint.runtime.json.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The deviations that {@code docs/compatibility.md} owns up to. */
final class CompatibilityPage {

  private static final Path PAGE = Path.of("..", "docs", "compatibility.md");

  /** A row of a table whose first column is an id in backticks. */
  private static final Pattern ROW = Pattern.compile("\\|\\s*`([a-z0-9-]+)`\\s*\\|.*");

  private CompatibilityPage() {}

  static Set<String> deviations() throws IOException {
    if (!Files.exists(PAGE)) {
      return Set.of();
    }
    try (var lines = Files.lines(PAGE)) {
      return lines
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .map(row -> row.group(1))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
