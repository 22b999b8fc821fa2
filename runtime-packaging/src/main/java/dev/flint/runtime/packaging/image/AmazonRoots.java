package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.TrustStore;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
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

  private static final Pattern SUBJECTS =
      Pattern.compile(
          "CN=Amazon Root CA \\d,O=Amazon,C=US"
              + "|CN=Starfield Services Root Certificate Authority - G2,O=Starfield .*");

  /** Takes the others away. */
  void keepAlone() {
    Path file = image.resolve(FILE);
    try {
      TrustStore store = TrustStore.read(file);
      KeyStore certificates = store.certificates();
      int all = certificates.size();
      for (String alias : Collections.list(certificates.aliases())) {
        if (!isAmazons(certificates.getCertificate(alias))) {
          certificates.deleteEntry(alias);
        }
      }
      if (certificates.size() == 0) {
        throw none();
      }
      store.write(file);
      log.info("The JRE trusts " + certificates.size() + " of " + all + " certificates: Amazon's");
    } catch (IOException | GeneralSecurityException e) {
      throw new PackagingException("Could not choose of the certificates in " + file + ": " + e, e);
    }
  }

  private static boolean isAmazons(Certificate certificate) {
    return certificate instanceof X509Certificate root
        && SUBJECTS.matcher(root.getSubjectX500Principal().getName()).matches();
  }

  private static PackagingException none() {
    return new PackagingException(
        "Expected Amazon's among the certificates that the JDK trusts, as "
            + Setting.TRUSTED_CERTIFICATES
            + " says, found none: give the JRE a file of its own, as "
            + FILE
            + " in "
            + Setting.ADD_FILES);
  }
}
