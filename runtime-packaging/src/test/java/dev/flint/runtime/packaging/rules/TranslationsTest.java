package dev.flint.runtime.packaging.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkClasses;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which files of the installed JDKs are taken for translations. */
class TranslationsTest {
  @ParameterizedTest
  @MethodSource("dev.flint.runtime.packaging.fixture.Jdks#installed")
  void haveTheirOriginalsBesideThem(Jdk jdk) {
    Set<String> files = files(jdk);
    Set<String> found = beside(Set.of(), files);

    assertTrue(found.contains("/java.base/sun/launcher/resources/launcher_de.class"));
    assertTrue(found.contains("/java.logging/sun/util/logging/resources/logging_zh_CN.class"));
    assertTrue(found.stream().anyMatch(file -> file.contains("/javac_ja.")), found::toString);
    for (String file : found) {
      assertTrue(Translations.mayBe(file), file);
    }
    found.removeIf(
        file -> files.contains(file.replaceFirst("_[a-z]{2}(_[A-Z]{2})?(\\.\\w+)$", "$2")));
    assertEquals(Set.of(), found);
  }

  @ParameterizedTest
  @MethodSource("dev.flint.runtime.packaging.fixture.Jdks#installed")
  void areKeptForTheLanguagesThatAreNamed(Jdk jdk) {
    Set<String> files = files(jdk);
    Set<String> all = beside(Set.of(), files);
    Set<String> found = beside(Set.of("de", "zh", "fil"), files);

    assertFalse(found.stream().anyMatch(file -> file.matches(".*_(de|zh_TW)\\..*")));
    all.removeIf(file -> file.matches(".*_(de|zh_..)\\..*"));
    assertEquals(all, found);
  }

  private static Set<String> beside(Set<String> languages, Set<String> files) {
    Pattern pattern = Pattern.compile(Translations.beside(languages).substring("regex:".length()));
    Set<String> found = new TreeSet<>(files);
    found.removeIf(file -> !pattern.matcher(file).matches());
    return found;
  }

  private static Set<String> files(Jdk jdk) {
    try (JdkClasses classes = JdkClasses.of(jdk)) {
      return jdk.modules().stream()
          .flatMap(m -> classes.files(m).keySet().stream().map(file -> "/" + m + "/" + file))
          .collect(Collectors.toSet());
    }
  }
}
