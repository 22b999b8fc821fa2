package dev.flint.runtime.packaging.modules;

import static java.util.stream.Collectors.joining;

import dev.flint.runtime.packaging.usage.NamedData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is linked into an image.
 *
 * @param modules names of modules of the JDK, sorted
 * @param languages the languages, for instance {@code de}, whose data is kept of the module {@value
 *     #LOCALE_DATA}; all when empty
 * @param namedData the data of {@code java.base} to keep that is found by name alone
 * @param desktop the files to keep of {@code java.desktop}; all when empty
 */
public record ImageContent(
    SortedSet<String> modules,
    SortedSet<String> languages,
    Set<NamedData> namedData,
    SortedSet<String> desktop) {
  static final String LOCALE_DATA = "jdk.localedata";

  /** The JDK's own messages in other languages than English. */
  private static final String TRANSLATIONS =
      "regex:/java\\.base/sun/(launcher|security)/.*_([a-z]{2}|[a-z]{2}_[A-Z]{2})"
          + "\\.(class|properties)";

  private static final String BESIDE = "regex:/java\\.desktop/(?!(";

  /** Copies the sets. */
  public ImageContent {
    modules = sorted(modules);
    languages = sorted(languages);
    namedData = Set.copyOf(namedData);
    desktop = sorted(desktop);
  }

  /**
   * Which resources of the modules to leave out.
   *
   * @return patterns of {@code jlink}
   */
  public List<String> excludedResources() {
    List<String> excluded = new ArrayList<>(List.of(TRANSLATIONS));
    for (NamedData data : NamedData.values()) {
      if (!namedData.contains(data)) {
        excluded.add(data.resources());
      }
    }
    if (!desktop.isEmpty()) {
      excluded.add(desktop.stream().map(Pattern::quote).collect(joining("|", BESIDE, ")$).*")));
    }
    return excluded;
  }

  /**
   * Which native libraries and settings of the modules to leave out.
   *
   * @return patterns of {@code jlink}, maybe none
   */
  public List<String> excludedFiles() {
    return desktop.isEmpty() ? List.of() : List.of("regex:/java\\.desktop/(lib|conf)/.*");
  }

  private static SortedSet<String> sorted(Collection<String> names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }
}
