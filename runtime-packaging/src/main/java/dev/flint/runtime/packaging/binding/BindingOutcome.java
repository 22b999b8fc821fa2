package dev.flint.runtime.packaging.binding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of making binding code.
 *
 * @param index the class that finds the code; empty where there is none
 * @param bound the types that there is code for
 * @param left for each type that is left to the mapper, why
 */
public record BindingOutcome(String index, List<String> bound, List<String> left) {

  private static final String FILE = "outcome.txt";
  private static final String BOUND = "+";
  private static final String LEFT = "-";

  /** Copies the lists. */
  public BindingOutcome {
    bound = List.copyOf(bound);
    left = List.copyOf(left);
  }

  /**
   * No code at all.
   *
   * @param reason why
   * @return the outcome
   */
  public static BindingOutcome none(String reason) {
    return new BindingOutcome("", List.of(), List.of(reason));
  }

  /**
   * Tells whether there is code.
   *
   * @return true when there is
   */
  public boolean isMade() {
    return !index.isEmpty();
  }

  /**
   * Names the types with code, or says why there is none, in a line.
   *
   * @return the text
   */
  public String text() {
    if (isMade()) {
      return String.join(", ", bound);
    }
    return left.isEmpty() ? "none: no type needs any" : "none: " + left.get(0);
  }

  void write(Path folder) throws IOException {
    List<String> lines = new ArrayList<>(List.of(index));
    bound.forEach(type -> lines.add(BOUND + type));
    left.forEach(reason -> lines.add(LEFT + reason.replaceAll("\\R", " ")));
    Files.write(folder.resolve(FILE), lines);
  }

  static BindingOutcome read(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(FILE));
    return new BindingOutcome(lines.get(0), marked(lines, BOUND), marked(lines, LEFT));
  }

  private static List<String> marked(List<String> lines, String mark) {
    return lines.stream()
        .skip(1)
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .toList();
  }
}
