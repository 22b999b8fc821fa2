package dev.flint.runtime.binding.differential;

import dev.flint.runtime.CompatibilityPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects the differences that nothing explains, and shows the first few. */
final class DifferenceReport {

  private static final int SHOWN = 5;
  private static final int LENGTH = 1500;

  private final Set<String> deviations = CompatibilityPage.deviations();
  private final Set<String> explained = new TreeSet<>();
  private final List<String> unexplained = new ArrayList<>();

  DifferenceReport() throws IOException {}

  void add(Found found) {
    Optional<String> deviation = EventDeviations.explaining(found);
    if (deviation.isEmpty()) {
      unexplained.add(cut(found.difference() + "\n  from " + shown(found.input())));
    } else if (!deviations.contains(deviation.get())) {
      unexplained.add(
          "docs/compatibility.md has no row %s for %s"
              .formatted(deviation.get(), cut(found.difference().toString())));
    } else {
      explained.add(deviation.get());
    }
  }

  /** The ids of the rows that explained something. */
  Set<String> explained() {
    return explained;
  }

  boolean isClean() {
    return unexplained.isEmpty();
  }

  private static String shown(Object input) {
    return input instanceof byte[] document
        ? new String(document, StandardCharsets.UTF_8)
        : String.valueOf(input);
  }

  private static String cut(String text) {
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "...";
  }

  @Override
  public String toString() {
    return unexplained.size()
        + " differences, of which:\n"
        + String.join("\n", unexplained.subList(0, Math.min(SHOWN, unexplained.size())));
  }
}
