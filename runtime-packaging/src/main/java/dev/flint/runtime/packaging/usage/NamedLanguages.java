package dev.flint.runtime.packaging.usage;

import dev.flint.runtime.packaging.classfile.ClassConstants;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the languages that a class names, beside the English of the United States: that is in
 * {@code java.base}.
 *
 * <p>Whether the class formats anything is not asked: {@code String.format} does it with a locale
 * that another class handed on.
 */
public final class NamedLanguages {
  /** The language whose data any other needs beside it. */
  public static final String ENGLISH = "en";

  // Locale's constants, but for ROOT, ENGLISH and US, which need no data.
  private static final Map<String, Set<String>> CONSTANTS =
      Map.of(
          "de",
          Set.of("GERMAN", "GERMANY"),
          ENGLISH,
          Set.of("CANADA", "UK"),
          "fr",
          Set.of("FRENCH", "FRANCE", "CANADA_FRENCH"),
          "it",
          Set.of("ITALIAN", "ITALY"),
          "ja",
          Set.of("JAPANESE", "JAPAN"),
          "ko",
          Set.of("KOREAN", "KOREA"),
          "zh",
          Set.of("CHINESE", "CHINA", "PRC", "SIMPLIFIED_CHINESE", "TAIWAN", "TRADITIONAL_CHINESE"));
  private static final Set<String> FACTORIES =
      Set.of(
          "java/util/Locale.<init>",
          "java/util/Locale.of",
          "java/util/Locale.forLanguageTag",
          "java/util/Locale$Builder.setLanguage",
          "java/util/Locale$Builder.setLanguageTag");
  // As people write them: tags, and what Locale.toString() makes. A language's case and the narrow
  // rest keep out words, such as HTTP's no-cache.
  private static final Pattern TAG =
      Pattern.compile(
          "[a-z]{2,3}([-_][A-Z][a-z]{3})?([-_]([A-Z]{2}|[a-z]{2}|\\d{3}))?([-_]u-[\\w-]+)?");

  private NamedLanguages() {}

  /**
   * Returns the languages that a class names with a constant of {@link Locale} or, when it makes
   * locales, a constant string. Only then: {@code no} and {@code is} are words too.
   *
   * @param constants what the class refers to
   * @return codes as in {@link Locale#getLanguage}; a short word that is no language may be among
   *     them
   */
  public static Set<String> of(ClassConstants constants) {
    Set<String> languages = new HashSet<>();
    CONSTANTS.forEach(
        (language, names) -> {
          if (names.stream().anyMatch(n -> constants.members().contains("java/util/Locale." + n))) {
            languages.add(language);
          }
        });
    if (FACTORIES.stream().anyMatch(constants.members()::contains)) {
      constants.strings().stream()
          .filter(text -> TAG.matcher(text).matches())
          .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')))
          // The region of "en" may be another string.
          .filter(locale -> !locale.equals(Locale.US))
          .forEach(locale -> languages.add(locale.getLanguage()));
    }
    return languages;
  }
}
