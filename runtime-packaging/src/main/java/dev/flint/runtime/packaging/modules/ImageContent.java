package dev.flint.runtime.packaging.modules;

import dev.flint.runtime.packaging.usage.NamedData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is linked into an image.
 *
 * @param modules names of modules of the JDK, sorted
 * @param languages the languages, for instance {@code de}, whose data is kept of the module {@value
 *     #LOCALE_DATA}; all when empty
 * @param namedData the data of {@code java.base} to keep that is found by name alone
 */
public record ImageContent(
    SortedSet<String> modules, SortedSet<String> languages, Set<NamedData> namedData) {
  static final String LOCALE_DATA = "jdk.localedata";

  /** The JDK's own messages in other languages than English. */
  private static final String TRANSLATIONS =
      "regex:/java\\.base/sun/(launcher|security)/.*_([a-z]{2}|[a-z]{2}_[A-Z]{2})"
          + "\\.(class|properties)";

  /** Copies the sets. */
  public ImageContent {
    modules = sorted(modules);
    languages = sorted(languages);
    namedData = Set.copyOf(namedData);
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
    return excluded;
  }

  private static SortedSet<String> sorted(Collection<String> names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }
}
