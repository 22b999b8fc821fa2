package dev.flint.runtime.packaging.sbom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.packaging.fixture.FilesJar;
import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.options.Coordinates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarLabelsTest {
  @TempDir private Path folder;

  @Test
  void knowsAnArtifactOfMavenByWhatMavenWroteDown() {
    assertEquals(Coordinates.of("org.slf4j", "slf4j-api", "2.0.17"), own(real("slf4j-api-2.0.17")));
  }

  @Test
  void inventsNoGroupForWhatItsManifestNames() {
    assertEquals(Coordinates.of("", "spring-core", "6.2.12"), own(real("spring-core-6.2.12")));
  }

  @Test
  void readsTheNameOfABundleWithoutItsDirectives() throws IOException {
    Path jar =
        jar(
            "x.jar",
            Map.of(
                "META-INF/MANIFEST.MF",
                """
                Manifest-Version: 1.0
                Implementation-Title: A title that has no version
                Bundle-SymbolicName: org.example.x;singleton:=true
                Bundle-Version: 1.2.0.v20

                """));

    assertEquals(Coordinates.of("", "org.example.x", "1.2.0.v20"), own(jar));
  }

  @Test
  void knowsAJarThatSaysNothingByItsFile() throws IOException {
    assertEquals(
        Coordinates.of("", "some-tool", "2.1-rc1"),
        own(FilesJar.of("a").writeTo(folder.resolve("some-tool-2.1-rc1.jar"))));
    assertEquals(
        Coordinates.of("", "tool", ""), own(FilesJar.of("a").writeTo(folder.resolve("tool.jar"))));
  }

  @Test
  void tellsAJarFromWhatWasMergedIntoIt() throws IOException {
    Path jar =
        jar(
            "orders-1.0.jar",
            Map.of(
                pom("org.a", "library"),
                text("org.a", "library", "3"),
                pom("com.example", "orders"),
                text("com.example", "orders", "1.0"),
                pom("org.b", "broken"),
                "\\u00",
                pom("org.c", "empty"),
                ""));
    JarLabels labels = JarLabels.of(jar);

    assertEquals(Coordinates.of("com.example", "orders", "1.0"), labels.own());
    assertEquals(List.of(Coordinates.of("org.a", "library", "3")), labels.merged(labels.own()));
  }

  @Test
  void takesNoneOfSeveralMergedArtifactsForTheJar() throws IOException {
    Path jar =
        jar(
            "all.jar",
            Map.of(
                pom("org.a", "library"), text("org.a", "library", "3"),
                pom("org.b", "other"), text("org.b", "other", "4")));
    JarLabels labels = JarLabels.of(jar);

    assertEquals(Coordinates.of("", "all", ""), labels.own());
    assertEquals(2, labels.merged(labels.own()).size());
  }

  private static Coordinates own(Path jar) {
    return JarLabels.of(jar).own();
  }

  private static Path real(String name) {
    return RealJars.of(name).get(0);
  }

  private static String pom(String group, String artifact) {
    return "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
  }

  private static String text(String group, String artifact, String version) {
    return "groupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version + "\n";
  }

  private Path jar(String name, Map<String, String> files) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((file, text) -> bytes.put(file, text.getBytes(UTF_8)));
    return new FilesJar(bytes).writeTo(folder.resolve(name));
  }
}
