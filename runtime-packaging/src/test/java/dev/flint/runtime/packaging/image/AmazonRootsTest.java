package dev.flint.runtime.packaging.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.ToolProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AmazonRootsTest {
  @TempDir private Path folder;
  private final RecordingLog log = new RecordingLog();
  private Path jar;

  @BeforeEach
  void compile() {
    jar =
        SourceJar.of(
                "a/Trusted.java",
                "package a; import javax.net.ssl.*; public class Trusted {"
                    + " public static void main(String[] none) throws Exception {"
                    + " var factory = TrustManagerFactory.getInstance(\"PKIX\");"
                    + " factory.init((java.security.KeyStore) null);"
                    + " for (var root : ((X509TrustManager) factory.getTrustManagers()[0])"
                    + ".getAcceptedIssuers())"
                    + " System.out.println(root.getSubjectX500Principal().getName()"
                    + ".replaceAll(\"CN=([^,]*),.*\", \"$1\")); } }")
            .writeTo(folder.resolve("trusted.jar"));
  }

  static Iterable<Jdk> jdks() {
    return Jdks.installed();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void trustsTheRootsOfAwsAlone(Jdk jdk) throws IOException {
    Path image = image(jdk, "image");
    Set<String> all = trusted(jdk, image);

    new AmazonRoots(image, log).keepAlone();

    assertEquals(
        Set.of(
            "Amazon Root CA 1",
            "Amazon Root CA 2",
            "Amazon Root CA 3",
            "Amazon Root CA 4",
            "Starfield Services Root Certificate Authority - G2"),
        trusted(jdk, image));
    assertTrue(all.size() > 50, all::toString);
    assertTrue(log.infos().get(0).startsWith("The JRE trusts 5 of "), log.infos()::toString);
    assertEquals(List.of("cacerts"), names(image.resolve("lib/security")));
  }

  @Test
  void writesTheSameBytesEachTime() throws IOException {
    Jdk jdk = Jdks.running();
    Path one = image(jdk, "one");
    Path other = image(jdk, "other");

    new AmazonRoots(one, log).keepAlone();
    new AmazonRoots(other, log).keepAlone();

    assertArrayEquals(
        Files.readAllBytes(one.resolve("lib/security/cacerts")),
        Files.readAllBytes(other.resolve("lib/security/cacerts")));
  }

  @Test
  void failsWhereThereAreNone() throws Exception {
    Path image = image(Jdks.running(), "image");
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    try (OutputStream out = Files.newOutputStream(image.resolve("lib/security/cacerts"))) {
      empty.store(out, new char[0]);
    }
    AmazonRoots roots = new AmazonRoots(image, log);

    PackagingException failure = assertThrows(PackagingException.class, roots::keepAlone);

    assertTrue(
        failure.getMessage().contains("--trusted-certificates")
            && failure.getMessage().contains("lib/security/cacerts in --add-file"),
        failure.getMessage());
  }

  private Path image(Jdk jdk, String name) throws IOException {
    Path image = folder.resolve(name);
    Path security = Files.createDirectories(image.resolve("lib/security"));
    Files.copy(jdk.home().resolve("lib/security/cacerts"), security.resolve("cacerts"));
    return image;
  }

  /** What a JVM trusts that has this file. */
  private Set<String> trusted(Jdk jdk, Path image) {
    String output =
        new ToolProcess(
                List.of(
                    jdk.home().resolve("bin/java").toString(),
                    "-Djavax.net.ssl.trustStore=" + image.resolve("lib/security/cacerts"),
                    "-cp",
                    jar.toString(),
                    "a.Trusted"),
                Duration.ofMinutes(1))
            .run();
    return output.lines().collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
