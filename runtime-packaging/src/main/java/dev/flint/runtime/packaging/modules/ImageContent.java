package dev.flint.runtime.packaging.modules;

import dev.flint.runtime.packaging.rules.BeansPart;
import dev.flint.runtime.packaging.rules.ModulePart;
import dev.flint.runtime.packaging.rules.Translations;
import dev.flint.runtime.packaging.usage.DataFoundByName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is linked into an image.
 *
 * @param modules names of modules of the JDK, sorted
 * @param languages the languages, for instance {@code de}, whose data is kept of the module {@value
 *     #LOCALE_DATA}; all when empty
 * @param namedData the data of {@code java.base} to keep that is found by name alone
 * @param parts the modules that are linked in part
 */
public record ImageContent(
    SortedSet<String> modules,
    SortedSet<String> languages,
    Set<DataFoundByName> namedData,
    List<ModulePart> parts) {
  /** Of an image that was linked elsewhere: nothing is known to be left out of its modules. */
  public static final ImageContent UNKNOWN =
      new ImageContent(new TreeSet<>(), new TreeSet<>(), Set.of(), List.of());

  /** The module with the data of all languages but American English. */
  public static final String LOCALE_DATA = "jdk.localedata";

  private static final String REGEX = "regex:";
  // As jdk.localedata has it in the names of its files.
  private static final Pattern LANGUAGE = Pattern.compile(".*?_([a-z]{2,3})(_.*)?\\.class");

  /** Copies the sets. */
  public ImageContent {
    modules = sorted(modules);
    languages = sorted(languages);
    namedData = Set.copyOf(namedData);
    parts = List.copyOf(parts);
  }

  /**
   * Returns which resources of the modules to leave out.
   *
   * @return patterns of {@code jlink}
   */
  public List<String> excludedResources() {
    List<String> excluded = excludedOfAll();
    parts.forEach(part -> excluded.add(part.pattern()));
    return excluded;
  }

  /** Returns what to leave out of modules that are not linked in part, either. */
  private List<String> excludedOfAll() {
    List<String> excluded = new ArrayList<>();
    // As elsewhere, no language is all of them.
    if (!modules.contains(LOCALE_DATA) || !languages.isEmpty()) {
      excluded.add(Translations.beside(languages));
    }
    for (DataFoundByName data : DataFoundByName.values()) {
      if (!namedData.contains(data)) {
        excluded.add(data.resources());
      }
    }
    return excluded;
  }

  /**
   * Returns which native libraries and settings of the modules to leave out.
   *
   * @return patterns of {@code jlink}, maybe none
   */
  public List<String> excludedFiles() {
    return isInPart(BeansPart.MODULE) ? List.of("regex:/java\\.desktop/(lib|conf)/.*") : List.of();
  }

  /**
   * Tells whether some of a module is left out that code could ask for.
   *
   * @param module its name
   * @return true when it is
   */
  public boolean isInPart(String module) {
    return parts.stream().anyMatch(part -> part.module().equals(module));
  }

  /**
   * Returns what is linked of a module.
   *
   * @param files the size of each of its files
   * @return bytes of {@code lib/modules}
   */
  long size(String module, Map<String, Long> files) {
    Predicate<String> excluded =
        excludedOfAll().stream()
            .filter(pattern -> pattern.startsWith(REGEX))
            .map(pattern -> Pattern.compile(pattern.substring(REGEX.length())).asMatchPredicate())
            .reduce(file -> false, Predicate::or);
    // The pattern of a part names each file that is kept: a set finds them sooner.
    Predicate<String> leftOut =
        parts.stream()
            .filter(part -> part.module().equals(module))
            .map(ModulePart::leftOut)
            .reduce(file -> false, Predicate::or);
    return files.entrySet().stream()
        .filter(file -> !leftOut.test(file.getKey()))
        .filter(file -> !excluded.test("/" + module + "/" + file.getKey()))
        .filter(file -> !module.equals(LOCALE_DATA) || isOfLanguages(file.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private boolean isOfLanguages(String file) {
    Matcher language = LANGUAGE.matcher(file);
    return languages.isEmpty() || !language.matches() || languages.contains(language.group(1));
  }

  private static SortedSet<String> sorted(Collection<String> names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }
}
