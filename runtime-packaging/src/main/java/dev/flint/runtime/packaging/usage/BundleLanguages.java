package dev.flint.runtime.packaging.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the languages of resource bundles: of {@code messages_de.properties} or {@code
 * Messages_de.class} beside a bundle without language, or one in another.
 */
public final class BundleLanguages {
  private static final Pattern NAME =
      Pattern.compile(
          "(.+)_([a-z]{2,3})(?:_[A-Z][a-z]{3})?(?:_(?:[A-Z]{2}|\\d{3}))?(\\.(?:properties|class))");

  private BundleLanguages() {}

  /**
   * Returns the languages in the names of a jar's entries.
   *
   * @param names the paths of its entries
   * @return for each language an entry; a word that is no language may be among them
   */
  public static Map<String, String> of(List<String> names) {
    Map<String, Map<String, String>> languages = new HashMap<>();
    Set<String> all = Set.copyOf(names);
    for (String name : names) {
      Matcher matcher = NAME.matcher(name);
      if (matcher.matches() && !name.startsWith("META-INF/maven/")) {
        String bundle = matcher.group(1) + matcher.group(3);
        languages
            .computeIfAbsent(bundle, key -> new HashMap<>())
            .putIfAbsent(matcher.group(2), name);
      }
    }
    Map<String, String> found = new HashMap<>();
    languages.forEach(
        (bundle, named) -> {
          // A class or file of its own may well end in a short word.
          if (all.contains(bundle) || bundle.endsWith(".properties") || named.size() > 1) {
            found.putAll(named);
          }
        });
    return found;
  }
}
