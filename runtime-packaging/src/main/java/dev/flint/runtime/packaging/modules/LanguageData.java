package dev.flint.runtime.packaging.modules;

import static dev.flint.runtime.packaging.modules.ImageContent.LOCALE_DATA;

import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkClasses;
import dev.flint.runtime.packaging.usage.CodeUsage;
import dev.flint.runtime.packaging.usage.NamedLanguages;
import dev.flint.runtime.packaging.usage.Source;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The languages that a JDK has data of.
 *
 * @param jdk the JDK
 * @param classes its classes
 */
record LanguageData(Jdk jdk, JdkClasses classes) {
  /**
   * Returns the languages to link the data of, with English; none where the data of all is linked
   * anyway.
   */
  Set<String> named(CodeUsage usage, LinkedModules modules) {
    if (!jdk.modules().contains(LOCALE_DATA) || modules.names().contains(LOCALE_DATA)) {
      return Set.of();
    }
    SortedMap<String, Source> found = new TreeMap<>(usage.languages());
    found.keySet().removeIf(language -> !hasData(language));
    if (found.isEmpty()) {
      return Set.of();
    }
    modules.add(LOCALE_DATA, "languages and who names them: " + text(found));
    // English of all regions: it is small, and jlink 17 fails for a language, such as fil, that has
    // nothing in one of the module's packages, unless another one has.
    found.put(NamedLanguages.ENGLISH, found.get(found.firstKey()));
    return found.keySet();
  }

  private static String text(Map<String, Source> languages) {
    return languages.entrySet().stream()
        .map(language -> language.getKey() + " by " + language.getValue())
        .collect(Collectors.joining(", "));
  }

  private boolean hasData(String language) {
    return language.equals(NamedLanguages.ENGLISH)
        || classes
            .moduleOf("sun.text.resources.cldr.ext.FormatData_" + language)
            .filter(LOCALE_DATA::equals)
            .isPresent();
  }
}
