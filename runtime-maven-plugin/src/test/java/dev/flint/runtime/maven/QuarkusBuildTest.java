package dev.flint.runtime.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.options.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarkusBuildTest {
  private static final List<Dependency> OF_MAVEN =
      List.of(new Dependency("io.a:b", Path.of("repository/b-1.jar")));

  @TempDir private Path target;
  private final MavenProject project = new MavenProject();

  @BeforeEach
  void setTarget() {
    project.getBuild().setDirectory(target.toString());
  }

  @Test
  void leavesOtherProjectsAlone() throws IOException {
    writeProperties("type=jar", "path=app-runner.jar");

    assertEquals(Optional.empty(), function(Instant.EPOCH));
    addQuarkus("generate-code");
    assertEquals(Optional.empty(), function(Instant.EPOCH));
  }

  @Test
  void saysHowToMakeWhatTheDevServerRuns() {
    addQuarkus("build");

    PackagingException failure =
        assertThrows(
            PackagingException.class, () -> QuarkusBuild.lastOf(project).function(List.of()));

    assertTrue(failure.getMessage().contains("mvn package flint:dev"), failure.getMessage());
  }

  @Test
  void takesWhatAnEarlierBuildMadeForTheDevServer() throws IOException {
    addQuarkus("build");
    writeProperties("type=uber-jar", "path=app-runner.jar");

    BuiltFunction function = QuarkusBuild.lastOf(project).function(List.of()).orElseThrow();

    assertEquals(target.resolve("app-runner.jar"), function.jar());
  }

  @Test
  void readsALegacyJarAndItsLibraries() throws IOException {
    addQuarkus("build");
    writeProperties("type=jar", "path=app-runner.jar");
    Path known = file("lib/io.a.b-1.jar");
    Path unknown = file("lib/org.c.d-1.jar");

    BuiltFunction function = function(Instant.EPOCH).orElseThrow();

    assertEquals(target.resolve("app-runner.jar"), function.jar());
    assertEquals(
        List.of(new Dependency("io.a:b", known), Dependency.of(unknown)), function.dependencies());
  }

  @Test
  void readsAFastJarWithTheChangedClassesFirst() throws IOException {
    addQuarkus("build");
    writeProperties("type=jar", "path=quarkus-app/quarkus-run.jar");
    Path changed = file("quarkus-app/quarkus/transformed-bytecode.jar");
    List<Path> others =
        List.of(
            file("quarkus-app/quarkus/generated-bytecode.jar"),
            file("quarkus-app/app/app-1.jar"),
            file("quarkus-app/lib/boot/io.boot-1.jar"),
            file("quarkus-app/lib/main/io.a.b-1.jar"));

    BuiltFunction function = function(Instant.EPOCH).orElseThrow();

    assertEquals(changed, function.jar());
    assertEquals(others, function.dependencies().stream().map(Dependency::jar).toList());
  }

  @Test
  void packsAnUberJarWithWhatMavenKnows() throws IOException {
    addQuarkus("build");
    writeProperties("type=uber-jar", "path=app-runner.jar");

    BuiltFunction function = function(Instant.EPOCH).orElseThrow();

    assertEquals(new BuiltFunction(target.resolve("app-runner.jar"), OF_MAVEN), function);
  }

  @Test
  void failsWhereQuarkusRunsAfterwards() throws IOException {
    addQuarkus("build");
    assertRefused("below it in the pom", Instant.EPOCH);
    writeProperties("type=jar", "path=app-runner.jar");

    assertRefused("below it in the pom", Instant.now().plusSeconds(60));
  }

  @Test
  void failsForANativeProgram() throws IOException {
    addQuarkus("build");
    writeProperties("type=native", "path=app-runner");

    assertRefused("found native", Instant.EPOCH);
  }

  private void assertRefused(String words, Instant buildStart) {
    String message =
        assertThrows(PackagingException.class, () -> function(buildStart)).getMessage();
    assertTrue(message.contains(words), message);
  }

  private Optional<BuiltFunction> function(Instant buildStart) {
    return new QuarkusBuild(project, buildStart).function(OF_MAVEN);
  }

  private void addQuarkus(String goal) {
    PluginExecution execution = new PluginExecution();
    execution.addGoal(goal);
    Plugin plugin = new Plugin();
    plugin.setGroupId("io.quarkus");
    plugin.setArtifactId("quarkus-maven-plugin");
    plugin.addExecution(execution);
    project.getBuild().removePlugin(plugin);
    project.getBuild().addPlugin(plugin);
  }

  private void writeProperties(String... lines) throws IOException {
    Files.write(target.resolve("quarkus-artifact.properties"), List.of(lines));
  }

  private Path file(String name) throws IOException {
    Path file = target.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }
}
