package dev.flint.runtime.packaging.usage;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Resources that people write, in which names of classes and services may be. */
public final class TextResources {
  private static final int LONGEST = 1 << 20;
  private static final Pattern TEXT =
      Pattern.compile(
          ".*\\.(properties|xml|ya?ml|json|conf|config|cfg|ini|toml|txt|policy)|META-INF/services/.*");
  // What describes the jar to other programs than the function.
  private static final Pattern DESCRIPTIVE =
      Pattern.compile("META-INF/(maven|native-image|spring|sbom|proguard|LICENSE|NOTICE).*");
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s\"'=,;()<>\\[\\]{}|]+");

  private TextResources() {}

  /**
   * Tells whether a resource of the function's own jar is such a text.
   *
   * @param name the resource's path
   * @return true when it is
   */
  public static boolean isText(String name) {
    return TEXT.matcher(name).matches() && !DESCRIPTIVE.matcher(name).matches();
  }

  /**
   * Tells whether a resource holds settings, in any jar.
   *
   * @param name the resource's path
   * @return true when it does
   */
  public static boolean isSettings(String name) {
    return name.endsWith(".properties") && isText(name);
  }

  /**
   * Returns the names in a text: all between blanks, quotes and the like.
   *
   * @param content the text
   * @return the names, and words that are none; nothing for a text of more than 1 MB
   */
  public static Set<String> names(byte[] content) {
    Set<String> names = new HashSet<>();
    if (content.length <= LONGEST) {
      String text = new String(content, StandardCharsets.ISO_8859_1);
      for (String word : BETWEEN_NAMES.split(text)) {
        names.add(word);
        // In a file of properties a colon may stand between key and value.
        names.add(word.substring(word.indexOf(':') + 1));
      }
      names.remove("");
    }
    return names;
  }
}
