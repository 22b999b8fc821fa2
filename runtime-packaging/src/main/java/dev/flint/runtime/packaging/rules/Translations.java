package dev.flint.runtime.packaging.rules;

import dev.flint.runtime.packaging.usage.NamedLanguages;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The JDK's own messages in other languages than English: each has its original beside it. */
public final class Translations {
  // Data of languages, which writes dates and numbers, is in jdk.localedata and java.base.
  // XResources
  // number the lists of a style sheet, and the messages of XML signatures have no original.
  private static final String PLACE =
      "regex:/(?!jdk\\.localedata/|java\\.base/(?!sun/(launcher|security)/)"
          + "|.*/(XResources|xmlsecurity)_)";
  private static final String NAME = "[a-z]{2}(_[A-Z]{2})?\\.(class|properties)";
  private static final Pattern FILE = Pattern.compile(".*_" + NAME);

  private Translations() {}

  /** Returns the pattern of {@code jlink} for those in other languages than these and English. */
  public static String beside(Set<String> languages) {
    Set<String> kept = new TreeSet<>(languages);
    kept.add(NamedLanguages.ENGLISH);
    return PLACE + ".*_(?!(" + String.join("|", kept) + ")[_.])" + NAME;
  }

  /** Returns whether a file of a module may be one, as its name says. */
  static boolean mayBe(String file) {
    return FILE.matcher(file).matches();
  }
}
