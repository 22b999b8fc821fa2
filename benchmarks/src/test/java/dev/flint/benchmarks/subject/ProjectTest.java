package dev.flint.benchmarks.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
  @TempDir private Path folder;

  private Project project;

  @BeforeEach
  void write() throws IOException {
    project = new Project(Files.createDirectories(folder.resolve("orders")));
    file(
        "pom.xml",
        """
        <dependency>
          <groupId>org.example</groupId>
        </dependency>
        <dependency>
          <groupId>dev.flint</groupId>
          <artifactId>flint-runtime-core</artifactId>
        </dependency>
        <handler>example.Orders</handler>
        """);
    file("events/a.json", "1");
    file("events/a.error.json", "{}");
    file("events/b.json", "2");
    file("events/b.expected.json", "3");
    file("events/c.json", "4");
    file("events/c.expected.json", "5");
  }

  @Test
  void takesTheFirstEventThatHasAnAnswer() throws IOException {
    file("environment", "# a comment\nMAIN_CLASS=example.Main\n");

    BenchmarkFunction function = project.function();

    assertEquals("orders", function.name());
    assertEquals("example.Orders", function.handler());
    assertEquals("2", Files.readString(function.event()));
    assertEquals("3", Files.readString(function.answer()));
    assertEquals(Map.of("MAIN_CLASS", "example.Main"), function.variables());
  }

  @Test
  void hasTheJarsThatTheUserNames() throws IOException {
    file("managed", "target/app/*.jar\ntarget/lib/*.jar\n");
    Path app = file("target/app/orders.jar", "");
    Path library = file("target/lib/library.jar", "");
    file("target/lib/dev.flint.flint-runtime-core.jar", "");
    file("target/other.jar", "");

    assertFalse(project.needsDependencies());
    assertEquals(List.of(app, library), project.jars());
  }

  @Test
  void hasItsOwnJarAndItsDependenciesElse() throws IOException {
    Path own = file("target/orders.jar", "");
    Path dependency = file("target/dependencies/dependency.jar", "");

    assertTrue(project.needsDependencies());
    assertEquals(List.of(own, dependency), project.jars());
  }

  @Test
  void dependsOnNothingOfFlintInTheOtherPom() throws IOException {
    project.writePomWithoutFlint();

    String pom = Files.readString(project.folder().resolve(Project.POM_WITHOUT_FLINT));
    assertTrue(pom.contains("org.example"), pom);
    assertFalse(pom.contains("flint"), pom);
  }

  @Test
  void copiesNothingThatWasBuilt() throws IOException {
    file("target/function.zip", "");

    Project copy = project.copiedTo(folder.resolve("copies"));

    assertEquals(folder.resolve("copies/orders"), copy.folder());
    assertTrue(Files.exists(copy.folder().resolve("pom.xml")));
    assertFalse(Files.exists(copy.folder().resolve("target")));
  }

  private Path file(String name, String text) throws IOException {
    Path file = project.folder().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
