package dev.flint.runtime.packaging.rules;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A module without what no code of a function asks for.
 *
 * @param module its name
 * @param without a regular expression of the paths in it that are left out; all when empty
 * @param kept the paths among these that are not
 */
public record ModulePart(String module, String without, SortedSet<String> kept) {
  /**
   * Returns a part of a module of a JDK, with one file of each package: {@code jlink} wants all
   * that the descriptor names.
   */
  public static ModulePart of(
      String module, String without, SortedMap<String, Long> files, Set<String> kept) {
    Pattern removed = Pattern.compile(without + ".*");
    Set<String> left = new TreeSet<>(files.keySet());
    left.removeIf(file -> removed.matcher(file).matches() && !kept.contains(file));
    SortedSet<String> needed = new TreeSet<>(onePerPackage(files, left));
    needed.removeIf(file -> !removed.matcher(file).matches());
    needed.addAll(kept);
    return new ModulePart(module, without, needed);
  }

  /** Returns what is left out, as a pattern of {@code jlink}. */
  public String pattern() {
    return kept.stream()
        .map(Pattern::quote)
        .collect(joining("|", "regex:/" + Pattern.quote(module) + "/(?!(", ")$)" + without + ".*"));
  }

  /** Returns what tells the paths in the module that are left out, as the pattern does. */
  public Predicate<String> leftOut() {
    Pattern removed = Pattern.compile(without + ".*");
    return file -> !kept.contains(file) && removed.matcher(file).matches();
  }

  /** Returns a file that is kept of each package, else the smallest that is no translation. */
  private static Collection<String> onePerPackage(SortedMap<String, Long> all, Set<String> kept) {
    Comparator<String> best =
        Comparator.comparing((String file) -> !kept.contains(file))
            .thenComparing(Translations::mayBe)
            .thenComparing(all::get);
    Map<String, String> files = new HashMap<>();
    for (String file : all.keySet()) {
      files.merge(file.substring(0, file.lastIndexOf('/') + 1), file, BinaryOperator.minBy(best));
    }
    return files.values();
  }
}
