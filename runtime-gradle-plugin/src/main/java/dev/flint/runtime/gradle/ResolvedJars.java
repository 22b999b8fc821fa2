package dev.flint.runtime.gradle;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradle.api.Project;
import org.gradle.api.artifacts.component.ComponentIdentifier;
import org.gradle.api.artifacts.component.ModuleComponentIdentifier;
import org.gradle.api.artifacts.component.ProjectComponentIdentifier;
import org.gradle.api.artifacts.result.ResolvedArtifactResult;
import org.gradle.api.plugins.JavaPlugin;
import org.gradle.api.provider.Provider;
import org.jspecify.annotations.Nullable;

/**
 * The jars of a project as Gradle resolves them, when they are asked for.
 *
 * @param onRuntime what is on the runtime class path
 * @param onCompile what is on the compile class path
 */
record ResolvedJars(
    Provider<Set<ResolvedArtifactResult>> onRuntime,
    Provider<Set<ResolvedArtifactResult>> onCompile) {
  static ResolvedJars of(Project project) {
    return new ResolvedJars(
        artifacts(project, JavaPlugin.RUNTIME_CLASSPATH_CONFIGURATION_NAME),
        artifacts(project, JavaPlugin.COMPILE_CLASSPATH_CONFIGURATION_NAME));
  }

  private static Provider<Set<ResolvedArtifactResult>> artifacts(Project project, String name) {
    return project
        .getConfigurations()
        .named(name)
        .flatMap(jars -> jars.getIncoming().getArtifacts().getResolvedArtifacts());
  }

  /** Returns what the function needs at run time. */
  Provider<List<File>> runtime() {
    return onRuntime.map(artifacts -> files(artifacts.stream()));
  }

  /** Returns what it is compiled with alone. */
  Provider<List<File>> compileOnly() {
    return onCompile.zip(
        onRuntime,
        (compile, runtime) -> {
          Set<ComponentIdentifier> packed =
              runtime.stream().map(ResolvedJars::component).collect(Collectors.toSet());
          return files(
              compile.stream()
                  .filter(artifact -> !packed.contains(component(artifact)))
                  .filter(artifact -> artifact.getFile().getName().endsWith(".jar")));
        });
  }

  /** Not a list that can't be changed: the configuration cache doesn't read one of these. */
  private static List<File> files(Stream<ResolvedArtifactResult> artifacts) {
    return artifacts
        .map(ResolvedArtifactResult::getFile)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Returns the coordinates of both by the paths of the files. */
  Provider<Map<String, String>> coordinates() {
    return onCompile.zip(
        onRuntime,
        (compile, runtime) -> {
          Map<String, String> coordinates = new LinkedHashMap<>();
          compile.forEach(artifact -> addTo(coordinates, artifact));
          runtime.forEach(artifact -> addTo(coordinates, artifact));
          return coordinates;
        });
  }

  /** A file that the build names by itself has no coordinates. */
  private static void addTo(Map<String, String> coordinates, ResolvedArtifactResult artifact) {
    ComponentIdentifier component = component(artifact);
    if (component instanceof ModuleComponentIdentifier module) {
      coordinates.put(
          artifact.getFile().getPath(),
          text(module.getGroup(), module.getModule(), module.getVersion()));
    } else if (component instanceof ProjectComponentIdentifier) {
      artifact.getVariant().getCapabilities().stream()
          .findFirst()
          .ifPresent(
              module ->
                  coordinates.put(
                      artifact.getFile().getPath(),
                      text(module.getGroup(), module.getName(), module.getVersion())));
    }
  }

  /** As a text, for it is kept in the configuration cache. */
  private static String text(String group, String name, @Nullable String version) {
    return String.join(":", group, name, version == null ? "" : version);
  }

  private static ComponentIdentifier component(ResolvedArtifactResult artifact) {
    return artifact.getId().getComponentIdentifier();
  }
}
