package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Leaves an image the root certificates of AWS's endpoints alone. The JVM parses all of its trusted
 * certificates before the first connection by TLS.
 *
 * @param image the image's folder
 * @param log told what is left
 * @see <a href="https://www.amazontrust.com/repository/">Amazon Trust Services</a>
 */
record AmazonRoots(Path image, PackagingLog log) {
  private static final String FILE = "lib/security/cacerts";

  /** Of every key store of certificates that are no secret. */
  private static final String PASSWORD = "changeit";

  private static final Pattern SUBJECTS =
      Pattern.compile(
          "CN=Amazon Root CA \\d,O=Amazon,C=US"
              + "|CN=Starfield Services Root Certificate Authority - G2,O=Starfield .*");

  /**
   * Takes the others away.
   *
   * @param jdk its keytool writes the file
   */
  void keepAlone(Jdk jdk) {
    Path file = image.resolve(FILE);
    Path roots = image.resolve(FILE + ".roots");
    try {
      KeyStore all = KeyStore.getInstance(file.toFile(), (char[]) null);
      TreeMap<String, Certificate> kept = amazons(all);
      if (kept.isEmpty()) {
        throw new PackagingException(
            "Expected Amazon's among the trusted certificates of "
                + jdk
                + ", as "
                + Setting.TRUSTED_CERTIFICATES
                + " says, found none: give the JRE a file of its own, as "
                + FILE
                + " in "
                + Setting.ADD_FILES);
      }
      write(kept, roots);
      Files.delete(file);
      convert(roots, file, jdk);
      Files.delete(roots);
      log.info("The JRE trusts " + kept.size() + " of " + all.size() + " certificates: Amazon's");
    } catch (IOException | GeneralSecurityException e) {
      throw new PackagingException("Could not choose of the certificates in " + file + ": " + e, e);
    }
  }

  private static TreeMap<String, Certificate> amazons(KeyStore all)
      throws GeneralSecurityException {
    TreeMap<String, Certificate> amazons = new TreeMap<>();
    for (String alias : Collections.list(all.aliases())) {
      if (all.getCertificate(alias) instanceof X509Certificate certificate
          && SUBJECTS.matcher(certificate.getSubjectX500Principal().getName()).matches()) {
        amazons.put(alias, certificate);
      }
    }
    return amazons;
  }

  private static void write(TreeMap<String, Certificate> certificates, Path file)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("JKS");
    store.load(null, null);
    for (String alias : certificates.keySet()) {
      store.setCertificateEntry(alias, certificates.get(alias));
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  /** To a form without dates, so that the same input gives the same zip, and without a password. */
  private static void convert(Path from, Path to, Jdk jdk) {
    jdk.run(
        "keytool",
        List.of(
            "-J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE",
            "-J-Dkeystore.pkcs12.macAlgorithm=NONE",
            "-importkeystore",
            "-noprompt",
            "-srckeystore",
            from.toString(),
            "-srcstorepass",
            PASSWORD,
            "-destkeystore",
            to.toString(),
            "-deststoretype",
            "PKCS12",
            "-deststorepass",
            PASSWORD));
  }
}
