package dev.flint.runtime.packaging.jdk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/**
 * The certificates that a JVM trusts, as the JDK's file has them.
 *
 * @param certificates the certificates, which may be changed
 */
public record TrustStore(KeyStore certificates) {
  /** For the form that has one; what is protected is no secret. */
  private static final char[] PASSWORD = "changeit".toCharArray();

  /**
   * Reads a file.
   *
   * @param file the file, in any form
   * @return what it has
   * @throws IOException when it can't be read
   * @throws GeneralSecurityException when it is in no known form
   */
  public static TrustStore read(Path file) throws IOException, GeneralSecurityException {
    return new TrustStore(KeyStore.getInstance(file.toFile(), (char[]) null));
  }

  /**
   * Writes the certificates in the form that they were read in, which a JVM reads without being
   * told a password.
   *
   * @param file the file
   * @throws IOException when it can't be written
   * @throws GeneralSecurityException when the form can't be written
   */
  public void write(Path file) throws IOException, GeneralSecurityException {
    try (OutputStream out = Files.newOutputStream(file)) {
      certificates.store(out, certificates.getType().equalsIgnoreCase("JKS") ? PASSWORD : null);
    }
  }
}
