package dev.flint.runtime.packaging.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.FilesJar;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.modules.FunctionModules;
import dev.flint.runtime.packaging.modules.ModuleChoice;
import dev.flint.runtime.packaging.modules.SearchedJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What libraries of the table bring, and what speaks against a guard. */
class GuardTableTest {
  private static final String JAXB = "jakarta.xml.bind-api-4.0.5";

  @TempDir private Path folder;
  private final RecordingLog log = new RecordingLog();

  @ParameterizedTest
  @CsvSource({
    "spring-core-6.2.12, jdk.jfr",
    "spring-context-6.2.12, java.management.rmi",
    "spring-boot-autoconfigure-3.5.7, jdk.security.auth",
    "spring-boot-3.5.7, jdk.localedata",
    "jakarta.xml.bind-api-4.0.5, jdk.charsets",
    "vertx-core-4.5.27, jdk.compiler",
    "vertx-codegen-4.5.27, jdk.compiler"
  })
  void goesWithout(String jar, String module) {
    Set<String> found = modules(function("Object"), RealJars.of(jar));

    assertFalse(found.contains(module), log::toString);
  }

  @ParameterizedTest
  @CsvSource({"spring-core-6.2.99.jar, false", "org.springframework.spring-core-9.0.0.jar, true"})
  void knowsTheVersionByTheNameOfTheFile(String name, boolean counts) throws IOException {
    Path jar = Files.copy(RealJars.of("spring-core-6.2.12").get(0), folder.resolve(name));

    assertEquals(counts, modules(function("Object"), List.of(jar)).contains("jdk.jfr"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          org.springframework.core.metrics.jfr.FlightRecorderApplicationStartup | spring-core-6.2.12 | jdk.jfr
          org.springframework.jmx.access.MBeanProxyFactoryBean | spring-context-6.2.12 | java.management.rmi
          org.springframework.jmx.support.ConnectorServerFactoryBean | spring-context-6.2.12 | java.management.rmi
          io.vertx.codegen.CodeGenProcessor | vertx-codegen-4.5.27 | jdk.compiler
          """)
  void countsForWhoNamesIt(String type, String jar, String module) {
    List<Path> libraries = RealJars.of(jar, "spring-aop-6.2.12", "spring-beans-6.2.12");
    String file = type.substring(type.lastIndexOf('.') + 1);

    assertTrue(modules(function("Class<" + type + ">", libraries), libraries).contains(module));
    for (SourceJar naming :
        List.of(
            SourceJar.of("a/A.java", "package a; class A { String x = \"" + type + "\"; }"),
            function("Object").and("beans.xml", "<bean class=\"" + type + "\"/>"),
            function("Object").and("a.properties", file + "=" + type))) {
      assertTrue(modules(naming, libraries).contains(module), naming::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "org/springframework/kafka/core/KafkaTemplate.class, spring-boot-autoconfigure-3.5.7,"
        + " jdk.security.auth",
    "verticles/Hello.java, vertx-core-4.5.27, jdk.compiler"
  })
  void countsBesideWhatUsesIt(String file, String jar, String module) throws IOException {
    List<Path> jars = new ArrayList<>(RealJars.of(jar));
    jars.add(FilesJar.of(file).writeTo(folder.resolve("more.jar")));

    assertTrue(modules(function("Object"), jars).contains(module), log::toString);
  }

  @ParameterizedTest
  @CsvSource({"IBM1047, true", "UTF-8, false"})
  void countsTheCharsetThatAMarshallerIsToldOf(String charset, boolean counts) {
    SourceJar function =
        SourceJar.of("a/A.java", "package a; class A { String x = \"" + charset + "\"; }");

    assertEquals(counts, modules(function, RealJars.of(JAXB)).contains("jdk.charsets"));
  }

  private static SourceJar function(String type) {
    return new SourceJar(
        Map.of("a/A.java", "package a; public class A { public " + type + " x; }"), List.of());
  }

  private static SourceJar function(String type, List<Path> libraries) {
    return function(type).against("-classpath", Path.of(RealJars.classPath(libraries)));
  }

  private Set<String> modules(SourceJar function, List<Path> libraries) {
    List<Path> jars = new ArrayList<>(libraries);
    jars.add(0, function.writeTo(folder.resolve("function.jar")));
    return new FunctionModules(Jdks.running(), log)
        .of(new SearchedJars(jars, List.of()), ModuleChoice.NONE)
        .modules();
  }
}
