package dev.flint.runtime.packaging.image;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is linked into an image.
 *
 * @param modules names of modules of the JDK, sorted
 * @param languages the languages, for instance {@code de}, whose data is kept of the module {@value
 *     #LOCALE_DATA}; all when empty
 */
public record ImageContent(SortedSet<String> modules, SortedSet<String> languages) {
  static final String LOCALE_DATA = "jdk.localedata";

  /** Copies the sets. */
  public ImageContent {
    modules = sorted(modules);
    languages = sorted(languages);
  }

  private static SortedSet<String> sorted(Collection<String> names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }
}
