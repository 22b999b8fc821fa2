package dev.flint.runtime.packaging.aws;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.TrustStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The certificates of one run: a root, and the endpoint's own that it signed, as those of AWS are
 * signed. One that is trusted itself would spare the client to look for the path between them.
 *
 * @param keys has both, and their keys
 */
record Certificates(KeyStore keys) {
  /** Of keys that end with the run. */
  static final String PASSWORD = "changeit";

  /** The endpoint's name in the key store. */
  static final String ENDPOINT = "endpoint";

  private static final String ROOT = "flint-training-root";

  /** Where a JVM has what it trusts, unless an option names another file: the first there is. */
  private static final List<String> TRUST_STORES = List.of("jssecacerts", "cacerts");

  /**
   * Makes them with the JDK's keytool.
   *
   * @param jdk has the tool
   * @param file the key store to write
   * @param names the host names that they are for
   * @param address the address that they are for
   */
  static Certificates make(Jdk jdk, Path file, List<String> names, String address) {
    keytool(jdk, file, ROOT, List.of("-ext", "bc:c", "-ext", "ku:c=keyCertSign,cRLSign"));
    String subjects =
        Stream.concat(names.stream().map(name -> "dns:" + name), Stream.of("ip:" + address))
            .collect(Collectors.joining(","));
    List<String> options = new ArrayList<>(List.of("-signer", ROOT, "-ext", "san=" + subjects));
    options.addAll(List.of("-ext", "ku:c=digitalSignature,keyEncipherment"));
    options.addAll(List.of("-ext", "eku=serverAuth"));
    // Certificates of AWS have these as well. Nobody asks there, unless a function checks.
    options.addAll(List.of("-ext", "crl=uri:http://localhost/crl"));
    options.addAll(List.of("-ext", "aia=ocsp:uri:http://localhost/ocsp"));
    keytool(jdk, file, ENDPOINT, options);
    try {
      return new Certificates(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
    } catch (GeneralSecurityException | IOException e) {
      throw new PackagingException("Could not read the certificates in " + file + ": " + e, e);
    }
  }

  private static void keytool(Jdk jdk, Path file, String alias, List<String> options) {
    List<String> arguments = new ArrayList<>();
    // The tool starts sooner so.
    arguments.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    arguments.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias));
    arguments.addAll(List.of("-keyalg", "RSA", "-keysize", "2048", "-validity", "2"));
    arguments.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    arguments.addAll(List.of("-storetype", "PKCS12"));
    arguments.addAll(options);
    jdk.run("keytool", arguments);
  }

  /**
   * Writes what a JRE trusts and the root, in the form that the JRE has it in.
   *
   * @param jre the JRE's folder
   * @param file the file to write
   */
  void writeTrustStore(Path jre, Path file) {
    Path trusted =
        TRUST_STORES.stream()
            .map(jre.resolve("lib/security")::resolve)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new PackagingException("Expected " + TRUST_STORES + " in " + jre));
    try {
      TrustStore store = TrustStore.read(trusted);
      store.certificates().setCertificateEntry(ROOT, keys.getCertificate(ROOT));
      store.write(file);
    } catch (GeneralSecurityException | IOException e) {
      throw new PackagingException("Could not add a certificate to " + trusted + ": " + e, e);
    }
  }
}
