package dev.flint.runtime.packaging.image;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;

/** The charsets that only the module {@value #MODULE} has, as the JDK that runs this knows them. */
final class ExtendedCharsets {
  static final String MODULE = "jdk.charsets";

  private ExtendedCharsets() {}

  /** Whether a name or alias is of such a charset. */
  static boolean contain(String name) {
    try {
      return Charset.isSupported(name)
          && MODULE.equals(Charset.forName(name).getClass().getModule().getName());
    } catch (IllegalCharsetNameException noName) {
      return false;
    }
  }
}
