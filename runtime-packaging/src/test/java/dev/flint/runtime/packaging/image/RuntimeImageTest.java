package dev.flint.runtime.packaging.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** One image for each installed JDK, of the modules found for a jar that uses much by name only. */
@ParameterizedClass
@MethodSource("dev.flint.runtime.packaging.fixture.Jdks#installed")
@TestInstance(Lifecycle.PER_CLASS)
class RuntimeImageTest {
  private static final SourceJar PROBES =
      SourceJar.of(
          "probe/Probes.java",
          """
          package probe;
          import java.util.*;
          public class Probes {
            public static void main(String[] names) throws Exception {
              for (String name : names) {
                System.out.println(name + "=" + Probes.class.getMethod(name).invoke(null));
              }
            }
            public static Object process() throws Exception {
              Process process = new ProcessBuilder("echo", "spawned").start();
              return new String(process.getInputStream().readAllBytes()).strip();
            }
            public static Object zone() {
              return java.time.ZoneId.of("Europe/Berlin").getRules()
                  .getOffset(java.time.Instant.EPOCH);
            }
            public static Object sort() {
              int[] numbers = new Random(1).ints(1 << 20).toArray();
              long[] longs = Arrays.stream(numbers).asLongStream().toArray();
              Arrays.sort(numbers);
              Arrays.sort(longs);
              return Arrays.equals(Arrays.stream(numbers).asLongStream().toArray(), longs);
            }
            public static Object trust() throws Exception {
              var factory = javax.net.ssl.TrustManagerFactory.getInstance("PKIX");
              factory.init((java.security.KeyStore) null);
              var manager = (javax.net.ssl.X509TrustManager) factory.getTrustManagers()[0];
              return manager.getAcceptedIssuers().length > 50;
            }
          }
          """);

  @TempDir private static Path temporary;

  @Parameter private Jdk jdk;
  private final RecordingLog log = new RecordingLog();
  private Path image;
  private Path jar;

  @BeforeParameterizedClassInvocation
  void link() throws IOException {
    Path folder = Files.createTempDirectory(temporary, "link");
    jar = PROBES.writeTo(folder.resolve("probes.jar"));
    image = folder.resolve("jre");
    RuntimeImage linking = new RuntimeImage(jdk, image, log);
    linking.link(new FunctionModules(jdk, log).of(List.of(jar), List.of(), folder));
  }

  @Test
  void runsWhatNeedsFilesOfTheImage() {
    assertEquals("spawned", probe("process"));
    assertEquals("+01:00", probe("zone"));
    assertEquals("true", probe("sort"));
    assertEquals("true", probe("trust"));
  }

  @Test
  void holdsNoFilesThatFunctionsNeverNeed() {
    for (String file : List.of("lib/jrt-fs.jar", "lib/classlist", "bin/keytool", "include")) {
      assertTrue(Files.notExists(image.resolve(file)), file);
    }
    assertTrue(Files.isRegularFile(image.resolve("legal/java.base/LICENSE")));
  }

  @Test
  void tellsTheGlibcItNeeds() {
    String glibc = new RuntimeImage(jdk, image, log).glibc().orElseThrow();

    assertTrue(glibc.startsWith("2."), glibc);
    assertTrue(log.infos().contains("The JRE needs glibc " + glibc + " or later"));
  }

  @Test
  void hasNoArchiveUnlessOneIsDumped() {
    assertFalse(Files.exists(image.resolve("lib/server/classes.jsa")));
  }

  private String probe(String name) {
    Jdk linked = new Jdk(image, jdk.version(), jdk.platform(), jdk.modules());
    String output = linked.run("java", List.of("-cp", jar.toString(), "probe.Probes", name));
    return output.strip().replaceFirst("^" + name + "=", "");
  }
}
