package dev.flint.runtime.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of generating code for a handler.
 *
 * @param index the class that finds the code; empty where there is none
 * @param covered the types that there is code for
 * @param left for each type that is left to the mapper, why
 */
public record GenerationOutcome(String index, List<String> covered, List<String> left) {

  /** The name of the jar with the code, where there is some. */
  public static final String JAR = "flint-bindings.jar";

  private static final String FILE = "outcome.txt";
  private static final String COVERED = "+";
  private static final String LEFT = "-";

  /** Copies the lists. */
  public GenerationOutcome {
    covered = List.copyOf(covered);
    left = List.copyOf(left);
  }

  /**
   * No code at all.
   *
   * @param reason why
   */
  public static GenerationOutcome none(String reason) {
    return new GenerationOutcome("", List.of(), List.of(reason));
  }

  /** Returns whether there is code. */
  public boolean hasCode() {
    return !index.isEmpty();
  }

  /** Names the types with code, or says why there is none, in a line. */
  public String text() {
    if (hasCode()) {
      return String.join(", ", covered);
    }
    return left.isEmpty() ? "none: no type needs any" : "none: " + left.get(0);
  }

  /** Writes it where {@link #read} finds it: the two run in different JVMs. */
  void write(Path folder) throws IOException {
    List<String> lines = new ArrayList<>(List.of(index));
    covered.forEach(type -> lines.add(COVERED + type));
    left.forEach(reason -> lines.add(LEFT + reason.replaceAll("\\R", " ")));
    Files.write(folder.resolve(FILE), lines);
  }

  /**
   * Reads what the generator wrote.
   *
   * @param folder the one that it was given
   * @throws IOException when it has written nothing there
   */
  public static GenerationOutcome read(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(FILE));
    return new GenerationOutcome(lines.get(0), marked(lines, COVERED), marked(lines, LEFT));
  }

  private static List<String> marked(List<String> lines, String mark) {
    return lines.stream()
        .skip(1)
        .filter(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()))
        .toList();
  }
}
