package dev.flint.runtime.packaging.rules;

import java.nio.charset.Charset;
import java.util.Set;
import java.util.TreeSet;

/** The charsets that only the module {@value #MODULE} has, as the JDK that runs this knows them. */
public final class ExtendedCharsets {
  public static final String MODULE = "jdk.charsets";

  private static final Set<String> NAMES = names();

  private ExtendedCharsets() {}

  /** Returns whether a name or alias is of such a charset. */
  public static boolean contains(String name) {
    return NAMES.contains(name);
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Charset charset : Charset.availableCharsets().values()) {
      if (MODULE.equals(charset.getClass().getModule().getName())) {
        names.add(charset.name());
        names.addAll(charset.aliases());
      }
    }
    return names;
  }
}
