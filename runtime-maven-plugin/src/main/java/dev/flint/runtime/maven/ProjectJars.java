package dev.flint.runtime.maven;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.options.Coordinates;
import dev.flint.runtime.packaging.options.Dependency;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/**
 * The jars of a project as Maven knows them.
 *
 * @param project the project
 * @param log told what is packed that Maven's runtime scope leaves out
 */
record ProjectJars(MavenProject project, PackagingLog log) {
  private static final Set<String> PACKED =
      Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_RUNTIME, Artifact.SCOPE_SYSTEM);

  /** Returns the jar that the project is. */
  Path ofProject() {
    File jar = project.getArtifact().getFile();
    if (jar == null || !jar.isFile()) {
      throw new PackagingException(
          "Expected the project's jar, found "
              + (jar == null ? "that none was made in this build" : jar)
              + ": run the phase package or a later one, with packaging jar, or name a jar with "
              + Setting.FUNCTION_JAR);
    }
    return jar.toPath();
  }

  /**
   * Returns what the function needs at run time. A jar of scope system is on this machine alone.
   */
  List<Dependency> packed() {
    List<String> system =
        artifacts(Set.of(Artifact.SCOPE_SYSTEM)).stream().map(Dependency::name).toList();
    if (!system.isEmpty()) {
      log.info("Packing dependencies of scope system, which are not on Lambda: " + system);
    }
    return artifacts(PACKED);
  }

  /** Returns what a layer brings. */
  List<Dependency> provided() {
    return artifacts(Set.of(Artifact.SCOPE_PROVIDED));
  }

  private List<Dependency> artifacts(Set<String> scopes) {
    return project.getArtifacts().stream()
        .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
        .filter(artifact -> scopes.contains(artifact.getScope()))
        .map(ProjectJars::dependency)
        .toList();
  }

  private static Dependency dependency(Artifact artifact) {
    String classifier = artifact.hasClassifier() ? artifact.getClassifier() : "";
    return Dependency.of(
        new Coordinates(
            artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion(), classifier),
        artifact.getFile().toPath());
  }
}
