package dev.flint.runtime.gradle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page on Gradle. */
final class GuidePage {
  private static final Path PAGE = Path.of("..", "docs", "gradle.md");

  private GuidePage() {}

  /** Returns the snippets in a language. */
  static List<String> snippets(String language) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```")
        .matcher(text())
        .results()
        .map((MatchResult snippet) -> snippet.group(1))
        .toList();
  }

  /** Returns Flint's version as the page names it. */
  static String version() throws IOException {
    return Pattern.compile("id 'dev\\.flint' version '(.*)'")
        .matcher(text())
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  static String text() throws IOException {
    return Files.readString(PAGE);
  }
}
