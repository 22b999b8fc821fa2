package dev.flint.runtime.packaging.options;

import dev.flint.runtime.packaging.Choice;
import dev.flint.runtime.packaging.Setting;
import java.util.Locale;

/** Which of the JDK's trusted certificates the JRE has. */
public enum TrustedCertificates {
  /** All. */
  ALL,
  /** Amazon's, for a function that connects to AWS alone. */
  AMAZON;

  /**
   * Returns the choice of this name, in any case.
   *
   * @param name such as {@code amazon}
   * @throws dev.flint.runtime.packaging.PackagingException when there is none of this name
   */
  public static TrustedCertificates parse(String name) {
    return Choice.parse(TrustedCertificates.class, name, Setting.TRUSTED_CERTIFICATES);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
