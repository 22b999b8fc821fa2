package dev.flint.runtime.packaging.sbom;

import static dev.flint.runtime.packaging.fixture.Sboms.component;
import static dev.flint.runtime.packaging.fixture.Sboms.refs;
import static dev.flint.runtime.packaging.fixture.Sboms.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.Sboms;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.function.FunctionPackage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.AddedFile;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.Coordinates;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.options.TrustedCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Of one package: a function with a library merged into its jar, and one that is left out. */
@TestInstance(Lifecycle.PER_CLASS)
class PackageSbomTest {
  private static final String MERGED = "package merged; public class M {}";
  private static final SourceJar SOURCES =
      SourceJar.of(
              "a/A.java",
              "package a; public class A { public static String run() { return \"\"; } }")
          .and("merged/M.java", MERGED)
          .and(
              "META-INF/maven/com.example/my-function/pom.properties",
              "groupId=com.example\nartifactId=my-function\nversion=1.2\n")
          .and(
              "META-INF/maven/org.nested/nested/pom.properties",
              "groupId=org.nested\nartifactId=nested\nversion=3\n");

  private final Jdk jdk =
      Jdks.linkingOnce(Collections.max(Jdks.installed(), Comparator.comparingInt(Jdk::feature)));

  private Path target;
  private PackageOptions options;
  private Bom bom;

  @BeforeAll
  void packageFunction(@TempDir Path folder) throws IOException {
    target = folder;
    options = options();
    RecordingLog log = new RecordingLog();
    new FunctionPackage(options, log).make();
    Path sbom = target.resolve("orders.cdx.json");
    assertTrue(log.infos().contains("  SBOM     " + sbom), log.infos()::toString);
    bom = Sboms.read(sbom);
  }

  private PackageOptions options() throws IOException {
    PackageOptions plain =
        new PackagedFunction(SOURCES, "a.A::run", List.of()).optionsWithoutJackson(target, jdk);
    List<Dependency> dependencies = new ArrayList<>(plain.code().dependencies());
    Path merged = SourceJar.of("merged/M.java", MERGED).writeTo(target.resolve("merged.jar"));
    dependencies.add(Dependency.of(Coordinates.of("org.merged", "merged", "2"), merged));
    dependencies.add(Dependency.of(real("snappy-java-1.1.10.8")));
    dependencies.add(
        Dependency.of(
            new Coordinates("org.example", "streams", "1.0.3", "some"),
            real("reactive-streams-1.0.3")));
    dependencies.add(
        Dependency.of(
            Coordinates.of("org.slf4j", "slf4j-api", "2.0.17"), real("slf4j-api-2.0.17")));
    Path file = Files.writeString(target.resolve("notice"), "text");
    return new PackageOptions(
        FunctionCode.of(plain.code().jar(), dependencies)
            .withHandler("a.A::run")
            .withExcludes(List.of("org.slf4j:*")),
        new JreOptions(
            jdk,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of("jdk.unsupported"),
            List.of(new AddedFile(file, "legal/notice")),
            List.of(),
            List.of(),
            TrustedCertificates.AMAZON),
        CacheOptions.of(CacheMode.NONE),
        plain.output().withName("orders"));
  }

  @Test
  void isOfTheFunction() throws Exception {
    Component function = bom.getMetadata().getComponent();

    assertEquals(Component.Type.APPLICATION, function.getType());
    assertEquals("pkg:maven/com.example/my-function@1.2", function.getPurl());
    assertEquals(sha256(options.code().jar()), hash(function));
    assertEquals(List.of("orders"), values(function, "flint:name"));
    assertEquals(List.of("a.A::run"), values(function, "flint:handler"));
    assertEquals(List.of("zip"), values(function, "flint:format"));
    assertEquals(List.of("lib/my-function.jar"), values(function, "flint:file"));
  }

  @Test
  void isTheSameTextForTheSamePackage() throws IOException {
    assertFalse(Files.readString(target.resolve("orders.cdx.json")).contains("timestamp"));
    assertTrue(bom.getSerialNumber().matches("urn:uuid:[0-9a-f-]{13}-3[0-9a-f-]+"));
    assertEquals(refs(bom).stream().sorted().toList(), refs(bom));
  }

  @Test
  void hasEachJarOfThePackage() throws IOException {
    TreeSet<String> packed = new TreeSet<>();
    try (ZipFile zip = new ZipFile(target.resolve("orders.zip").toFile())) {
      zip.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".jar"))
          .forEach(packed::add);
    }
    TreeSet<String> told =
        refs(bom).stream()
            .filter(ref -> ref.endsWith(".jar"))
            .collect(Collectors.toCollection(TreeSet::new));
    told.add(bom.getMetadata().getComponent().getBomRef());

    assertEquals(packed, told);
  }

  @Test
  void knowsAJarByWhatTheBuildSaysOfIt() throws Exception {
    Component streams = component(bom, "lib/reactive-streams-1.0.3.jar");

    assertEquals("pkg:maven/org.example/streams@1.0.3?classifier=some", streams.getPurl());
    assertEquals(sha256(real("reactive-streams-1.0.3")), hash(streams));
    // Packed undeflated.
    assertEquals(
        List.of(sha256(target.resolve("orders/lib/reactive-streams-1.0.3.jar"))),
        values(streams, "flint:file:sha-256"));
  }

  @Test
  void namesNoGroupThatNobodyKnows() {
    Component snappy = component(bom, "lib/snappy-java-1.1.10.8.jar");

    assertNull(snappy.getGroup());
    assertNull(snappy.getPurl());
    assertEquals("1.1.10.8", snappy.getVersion());
    assertTrue(
        values(snappy, "flint:file:left-out")
            .contains("org/xerial/snappy/native/Mac/x86_64/libsnappyjava.dylib"),
        () -> values(snappy, "flint:file:left-out").toString());
  }

  @Test
  void tellsInWhichFileMergedJarsAre() throws Exception {
    Component merged = component(bom, "lib/my-function.jar!org.merged:merged:2");
    Component nested = component(bom, "lib/my-function.jar!org.nested:nested:3");

    assertEquals("pkg:maven/org.merged/merged@2", merged.getPurl());
    assertEquals(sha256(target.resolve("merged.jar")), hash(merged));
    assertEquals(List.of("lib/my-function.jar"), values(merged, "flint:file"));
    assertEquals("pkg:maven/org.nested/nested@3", nested.getPurl());
    assertEquals(List.of("lib/my-function.jar"), values(nested, "flint:file"));
  }

  @Test
  void saysNothingOfWhatIsLeftOut() {
    assertFalse(refs(bom).toString().contains("slf4j-api"), refs(bom)::toString);
  }

  @Test
  void tellsOfTheJre() throws IOException {
    Component jre = component(bom, "jre");

    assertEquals(Component.Type.PLATFORM, jre.getType());
    assertTrue(jre.getVersion().startsWith(jdk.version() + "+"), jre.getVersion());
    assertTrue(jre.getCpe().startsWith("cpe:2.3:a:oracle:openjdk:" + jdk.version() + ":"));
    assertFalse(jre.getSupplier().getName().isEmpty());
    assertEquals(List.of(jdk.platform()), values(jre, "flint:jre:platform"));
    assertEquals(List.of("jdk.unsupported"), values(jre, "flint:jre:removed-module"));
    assertEquals(List.of("amazon"), values(jre, "flint:jre:trusted-certificates"));
    assertEquals(List.of("legal/notice"), values(jre, "flint:jre:added-file"));
    assertEquals(List.of("none"), values(jre, "flint:jre:cache"));
    assertTrue(values(jre, "flint:jre:stripped").contains("man pages"));
    assertEquals(modules(), jre.getComponents().stream().map(Component::getName).toList());
  }

  @Test
  void saysWhatDependsOnWhat() throws IOException {
    Map<String, List<String>> graph =
        bom.getDependencies().stream()
            .collect(Collectors.toMap(each -> each.getRef(), PackageSbomTest::dependencies));

    assertEquals(refs(bom), graph.get("lib/my-function.jar"));
    assertEquals(modules().stream().map(name -> "jre/" + name).toList(), graph.get("jre"));
    assertEquals(List.of(), graph.get("jre/java.base"));
  }

  private List<String> modules() throws IOException {
    String release = Files.readString(target.resolve("orders/jre/release"));
    String modules = release.replaceAll("(?s).*MODULES=\"([^\"]*)\".*", "$1");
    return Stream.of(modules.split(" ")).sorted().toList();
  }

  private static List<String> dependencies(org.cyclonedx.model.Dependency dependency) {
    return Optional.ofNullable(dependency.getDependencies()).orElse(List.of()).stream()
        .map(each -> each.getRef())
        .toList();
  }

  private static Path real(String name) {
    return RealJars.of(name).get(0);
  }

  private static String hash(Component component) {
    List<Hash> hashes = component.getHashes();
    assertEquals("SHA-256", hashes.get(0).getAlgorithm());
    return hashes.get(0).getValue();
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest =
        java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
