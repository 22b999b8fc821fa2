package dev.flint.runtime.packaging.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What libraries as they are on Maven Central need. */
class RealJarsTest {
  private static final SourceJar FUNCTION =
      SourceJar.of("a/A.java", "package a; public class A { public int x = 1; }");

  @TempDir private Path folder;
  private final Jdk jdk = Jdks.running();
  private final RecordingLog log = new RecordingLog();

  @ParameterizedTest
  @CsvSource({
    "logback-classic-1.5.18 logback-core-1.5.18, java.naming java.xml",
    "logback-classic-1.5.25 logback-core-1.5.25, java.naming java.xml",
    "logback-classic-1.4.14 logback-core-1.4.14, java.naming java.xml",
    "logback-classic-1.3.14 logback-core-1.3.14, java.naming java.xml",
    "jooq-3.19.27, java.desktop java.sql",
    "sqlite-jdbc-3.51.3.0, java.sql java.logging",
    "log4j-core-2.25.5, java.naming java.management java.xml java.desktop",
    "commons-logging-1.3.5, java.logging",
    "postgresql-42.7.14, java.sql java.naming java.xml"
  })
  void linksWhatALibraryRefersTo(String jars, String modules) {
    Set<String> found = modulesOf(RealJars.of(jars.split(" ")), List.of());

    assertTrue(found.containsAll(List.of(modules.split(" "))), found::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jackson-databind-2.12.7.1", "jackson-databind-2.15.4", "jackson-databind-2.21.1"})
  void linksNothingForWhatJacksonGoesWithout(String jar) {
    Set<String> plain = modulesOf(List.of(), List.of());

    assertEquals(plain, modulesOf(RealJars.of(jar), List.of()));
    assertTrue(
        log.infos().stream()
            .anyMatch(line -> line.startsWith("Leaving out java.desktop") && line.contains(jar)),
        log::toString);
  }

  @Test
  void linksNoLanguagesForAParserOfASetting() {
    assertFalse(
        modulesOf(RealJars.of("jboss-logging-3.6.3.Final"), List.of()).contains("jdk.localedata"),
        log::toString);
  }

  @Test
  void linksNothingLargeForTheBeansOfExpressionLanguage() {
    assertFalse(
        modulesOf(RealJars.of("jakarta.el-api-6.0.1"), List.of()).contains("java.desktop"),
        log::toString);
  }

  @Test
  void linksNothingLargeForAnAnnotationOfMicronauts() {
    assertFalse(
        modulesOf(RealJars.of("micronaut-router-4.10.9"), List.of()).contains("java.desktop"),
        log::toString);
    assertTrue(log.infos().toString().contains("annotations"), log::toString);
  }

  @Test
  void linksWhatAProvidedJarRefersTo() {
    assertTrue(
        modulesOf(List.of(), RealJars.of("javax.mail-1.6.2"))
            .containsAll(List.of("java.logging", "java.desktop")),
        log::toString);
  }

  private Set<String> modulesOf(List<Path> dependencies, List<Path> provided) {
    List<Path> jars = new ArrayList<>(dependencies);
    jars.add(0, FUNCTION.writeTo(folder.resolve("function.jar")));
    return new FunctionModules(jdk, log)
        .of(new SearchedJars(jars, provided), ModuleChoice.NONE)
        .modules();
  }
}
