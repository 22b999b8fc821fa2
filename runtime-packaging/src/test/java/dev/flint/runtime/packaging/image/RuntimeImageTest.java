package dev.flint.runtime.packaging.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.modules.FunctionModules;
import dev.flint.runtime.packaging.modules.ImageContent;
import dev.flint.runtime.packaging.modules.ModuleChoice;
import dev.flint.runtime.packaging.modules.SearchedJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
@MethodSource("dev.flint.runtime.packaging.fixture.Jdks#runningAndNewest")
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
            public static Object charset() throws Exception {
              return new String(new byte[] {(byte) 0xC1}, "IBM1047");
            }
            public static Object eastAsianCharset() throws Exception {
              return new String(new byte[] {(byte) 0xB0, (byte) 0xA1}, "GBK").equals("\\u554A");
            }
            public static Object zip() throws Exception {
              var zip = java.nio.file.Files.createTempDirectory("probe").resolve("a.zip");
              try (var files = java.nio.file.FileSystems.newFileSystem(
                  zip, java.util.Map.of("create", "true"))) {
                return files.provider().getScheme();
              }
            }
            public static Object unsafe() throws Exception {
              return Class.forName("sun.misc.Unsafe").getModule().getName();
            }
            public static Object naming() throws Exception {
              var settings = new Hashtable<String, Object>();
              settings.put("java.naming.provider.url", "dns://127.0.0.1");
              settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
              var context = new javax.naming.directory.InitialDirContext(settings);
              context.close();
              return "opened";
            }
            public static Object random() {
              return java.util.random.RandomGenerator.getDefault() != null;
            }
            public static Object management() throws Exception {
              return java.lang.management.ManagementFactory.getPlatformMBeanServer()
                      .getAttribute(
                          new javax.management.ObjectName("java.lang:type=OperatingSystem"),
                          "TotalPhysicalMemorySize")
                  instanceof Long;
            }
            public static Object germanDate() {
              return java.time.format.DateTimeFormatter
                  .ofLocalizedDate(java.time.format.FormatStyle.FULL)
                  .withLocale(Locale.GERMANY)
                  .format(java.time.LocalDate.of(2026, 5, 5));
            }
            public static Object frenchNumber() {
              return java.text.NumberFormat.getInstance(Locale.forLanguageTag("fr")).format(1.5);
            }
            public static Object filipinoMonth() {
              return java.time.Month.MARCH.getDisplayName(
                  java.time.format.TextStyle.FULL, new Locale("fil"));
            }
            public static Object xmlError() throws Exception {
              var factory = javax.xml.parsers.SAXParserFactory.newInstance();
              try {
                factory.newSAXParser().parse(
                    new java.io.ByteArrayInputStream("<a>".getBytes()),
                    new org.xml.sax.helpers.DefaultHandler());
                return "parsed";
              } catch (org.xml.sax.SAXException e) {
                return e.getMessage();
              }
            }
            public static Object tls() throws Exception {
              var keys = java.security.KeyPairGenerator.getInstance("EC");
              keys.initialize(new java.security.spec.ECGenParameterSpec("secp256r1"));
              var client = javax.net.ssl.SSLContext.getDefault().createSSLEngine();
              client.setUseClientMode(true);
              client.beginHandshake();
              var hello = java.nio.ByteBuffer.allocate(1 << 16);
              client.wrap(java.nio.ByteBuffer.allocate(0), hello);
              // The named group secp256r1 (23) in the extension supported_groups (10).
              return keys.generateKeyPair().getPublic().getAlgorithm() + " "
                  + HexFormat.of().formatHex(hello.array()).matches(".*000a00..00..(....)*0017.*");
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
    new ImageLinker(jdk, jdk, log)
        .link(
            new FunctionModules(jdk, log)
                .of(new SearchedJars(List.of(jar), List.of()), ModuleChoice.NONE),
            image);
  }

  @Test
  void runsWhatNeedsFilesOfTheImage() {
    assertEquals(
        List.of("process=spawned", "zone=+01:00", "sort=true", "trust=true"),
        probe(List.of("process", "zone", "sort", "trust")));
  }

  @Test
  void runsWhatIsFoundByName() {
    assertEquals(
        List.of(
            "charset=A",
            "eastAsianCharset=true",
            "zip=jar",
            "unsafe=jdk.unsupported",
            "naming=opened",
            "random=true",
            "management=true",
            "tls=EC true"),
        probe(
            List.of(
                "charset",
                "eastAsianCharset",
                "zip",
                "unsafe",
                "naming",
                "random",
                "management",
                "tls")));
  }

  @Test
  void writesTheLanguagesThatAreNamed() {
    assertEquals(
        List.of("germanDate=Dienstag, 5. Mai 2026", "frenchNumber=1,5", "filipinoMonth=Marso"),
        probe(List.of("germanDate", "frenchNumber", "filipinoMonth")));
  }

  @Test
  void tellsErrorsInTheLanguagesThatAreNamed() throws IOException {
    List<String> probe = List.of("xmlError");
    List<String> english =
        List.of("xmlError=XML document structures must start and end within the same entity.");

    assertEquals(english, probe(probe));
    assertEquals(english, probe(probe, "-Duser.language=ja", "-Duser.country=JP"));
    String german = probe(probe, "-Duser.language=de").get(0);
    assertTrue(german.startsWith("xmlError=XML-Dokumentstrukturen"), german);
    assertTrue(has(image, "launcher_fr"));
    assertFalse(has(image, "launcher_ja"));
    assertFalse(has(image, "XMLMessages_pt_BR"));
    assertTrue(has(image, "XResources_ko"));
  }

  @Test
  void holdsNoFilesThatFunctionsNeverNeed() {
    for (String file : List.of("lib/jrt-fs.jar", "lib/classlist", "bin/keytool", "include")) {
      assertTrue(Files.notExists(image.resolve(file)), file);
    }
    assertTrue(Files.isRegularFile(image.resolve("legal/java.base/LICENSE")));
  }

  @Test
  void holdsNothingThatNoCodeAsksFor() throws IOException {
    Path small = Files.createTempDirectory(temporary, "small").resolve("jre");
    SortedSet<String> base = new TreeSet<>(Set.of("java.base"));

    new ImageLinker(jdk, jdk, log)
        .link(new ImageContent(base, new TreeSet<>(), Set.of(), List.of()), small);

    assertFalse(has(small, "sun/nio/cs/GB18030"));
    assertFalse(has(small, "java/lang/uniName"));
    assertTrue(has(small, "sun/nio/cs/UTF_16"));
    assertTrue(has(image, "sun/nio/cs/GB18030"));
    assertTrue(has(image, "java/lang/uniName"));
  }

  /** Whether an image has a class, as the text of its index says. */
  private static boolean has(Path image, String className) throws IOException {
    int begin = className.lastIndexOf('/') + 1;
    String name = "\0" + className.substring(begin) + "\0";
    return Files.readString(image.resolve("lib/modules"), ISO_8859_1).contains(name);
  }

  @Test
  void tellsTheGlibcItNeeds() {
    String glibc = new RuntimeImage(jdk, jdk, image, log).glibc().orElseThrow();

    assertTrue(glibc.startsWith("2."), glibc);
    assertTrue(log.infos().contains("The JRE needs glibc " + glibc + " or later"));
  }

  @Test
  void hasNoArchiveUnlessOneIsDumped() {
    assertFalse(Files.exists(image.resolve("lib/server/classes.jsa")));
  }

  /** What probes print, in one JVM: to start it takes longer than they do. */
  private List<String> probe(List<String> names, String... options) {
    Jdk linked = new Jdk(image, jdk.version(), jdk.platform(), jdk.modules());
    // Nothing that keeps the second compiler away: it loads a file for sorting.
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-cp", jar.toString(), "probe.Probes"));
    arguments.addAll(names);
    return linked.run("java", arguments).lines().toList();
  }
}
