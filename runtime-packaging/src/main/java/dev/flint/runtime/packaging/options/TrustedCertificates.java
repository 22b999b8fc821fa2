package dev.flint.runtime.packaging.options;

import java.util.Locale;

/** Which of the JDK's trusted certificates the JRE has. */
public enum TrustedCertificates {
  /** All. */
  ALL,
  /** Amazon's, for a function that connects to AWS alone. */
  AMAZON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
