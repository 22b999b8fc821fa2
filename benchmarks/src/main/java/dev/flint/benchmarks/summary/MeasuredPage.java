package dev.flint.benchmarks.summary;

import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The figures of the newest JDK on a page that the report has written. */
final class MeasuredPage {
  private static final Pattern JDK = Pattern.compile("(?m)^## JDK (\\d+)$");
  private static final Pattern DATE = Pattern.compile("Measured by turns on ([\\d-]+):");
  private static final Pattern MACHINE = Pattern.compile("on\\n(.+)\\. Another machine");
  private static final Pattern FUNCTION = Pattern.compile("#### `([\\w-]+)`");

  private final Path file;
  private final String text;

  private MeasuredPage(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /** Reads the page of a suite in the folder of the pages. */
  static MeasuredPage of(Suite suite, Path pages) throws IOException {
    Path file = pages.resolve(suite.page() + ".md");
    return new MeasuredPage(file, Files.readString(file));
  }

  /** The day of the measurement, as 2026-11-23. */
  String date() {
    return first(DATE);
  }

  /** Where it was. */
  String machine() {
    return first(MACHINE);
  }

  /** The feature version of the newest JDK. */
  int jdk() {
    return JDK.matcher(text)
        .results()
        .mapToInt(match -> Integer.parseInt(match.group(1)))
        .max()
        .orElseThrow(() -> missing("a part about a JDK"));
  }

  /** The cells of a cold start with all cores, by the heads of their columns. */
  Map<String, String> coldStart(String function, Contender contender) {
    return rows().stream()
        .filter(row -> row.get("function").equals(function))
        .filter(row -> row.get("").equals(contender.title()))
        .findFirst()
        .orElseThrow(() -> missing(function + " on " + contender.title()));
  }

  /** The rows of all tables of the newest JDK, each with its function. */
  private List<Map<String, String>> rows() {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> heads = List.of();
    String function = "";
    for (String line : partOfNewestJdk().lines().toList()) {
      Matcher heading = FUNCTION.matcher(line);
      if (heading.matches()) {
        function = heading.group(1);
      } else if (!line.startsWith("|")) {
        heads = List.of();
      } else if (heads.isEmpty()) {
        heads = cells(line);
      } else {
        Map<String, String> row = new HashMap<>(Map.of("function", function));
        row.putAll(row(heads, cells(line)));
        rows.add(row);
      }
    }
    return rows;
  }

  /** Goes to the next part of the same level; the first tables in it are those with all cores. */
  private String partOfNewestJdk() {
    String rest = text.substring(text.indexOf("\n## JDK " + jdk() + "\n") + 1);
    int end = rest.indexOf("\n## ");
    return end < 0 ? rest : rest.substring(0, end);
  }

  private static Map<String, String> row(List<String> heads, List<String> cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < Math.min(heads.size(), cells.size()); i++) {
      row.put(heads.get(i), cells.get(i));
    }
    return row;
  }

  private static List<String> cells(String line) {
    Stream<String> cells = Arrays.stream(line.split("\\|")).skip(1).map(String::strip);
    return cells.map(cell -> cell.replaceFirst("^`([\\w-]+)`$", "$1")).toList();
  }

  private String first(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw missing(pattern.pattern());
    }
    return matcher.group(1);
  }

  private NoSuchElementException missing(String expected) {
    return new NoSuchElementException("Expected %s in %s, found none".formatted(expected, file));
  }
}
