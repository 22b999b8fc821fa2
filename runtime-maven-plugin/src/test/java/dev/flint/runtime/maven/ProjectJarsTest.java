package dev.flint.runtime.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.options.Dependency;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectJarsTest {
  private final List<String> told = new ArrayList<>();
  private final MavenProject project = new MavenProject();
  private final ProjectJars jars = new ProjectJars(project, log(told));

  @BeforeEach
  void addArtifacts() {
    Set<Artifact> artifacts = new LinkedHashSet<>();
    for (String scope : List.of("compile", "runtime", "system", "provided", "test")) {
      artifacts.add(artifact("of-" + scope, scope));
    }
    project.setArtifacts(artifacts);
  }

  @Test
  void packsWhatLambdaHasNotItself() {
    assertEquals(List.of("g:of-compile", "g:of-runtime", "g:of-system"), names(jars.packed()));
    assertEquals(
        List.of("Packing dependencies of scope system, which are not on Lambda: [g:of-system]"),
        told);
  }

  @Test
  void leavesToALayerWhatIsProvided() {
    assertEquals(List.of("g:of-provided"), names(jars.provided()));
  }

  @Test
  void saysHowToGetAProjectsJar() {
    project.setArtifact(artifact("function", "compile"));

    String message = assertThrows(PackagingException.class, jars::ofProject).getMessage();

    assertTrue(message.contains("phase package") && message.contains("functionJar"), message);
  }

  private static List<String> names(List<Dependency> dependencies) {
    return dependencies.stream().map(Dependency::name).toList();
  }

  private static Artifact artifact(String name, String scope) {
    DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
    handler.setAddedToClasspath(true);
    Artifact artifact = new DefaultArtifact("g", name, "1", scope, "jar", null, handler);
    artifact.setFile(new File(name + ".jar"));
    return artifact;
  }

  private static PackagingLog log(List<String> told) {
    return new PackagingLog() {
      @Override
      public void info(String line) {
        told.add(line);
      }

      @Override
      public void warn(String line) {
        throw new AssertionError(line);
      }
    };
  }
}
