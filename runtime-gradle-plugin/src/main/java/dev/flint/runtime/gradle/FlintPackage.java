package dev.flint.runtime.gradle;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.function.FunctionPackage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import dev.flint.runtime.packaging.options.Coordinates;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.settings.Definitions;
import dev.flint.runtime.packaging.settings.PackageSettings;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.gradle.api.DefaultTask;
import org.gradle.api.GradleException;
import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.file.FileCollection;
import org.gradle.api.file.ProjectLayout;
import org.gradle.api.provider.MapProperty;
import org.gradle.api.tasks.Classpath;
import org.gradle.api.tasks.Input;
import org.gradle.api.tasks.InputFiles;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.Optional;
import org.gradle.api.tasks.OutputDirectory;
import org.gradle.api.tasks.PathSensitive;
import org.gradle.api.tasks.PathSensitivity;
import org.gradle.api.tasks.TaskAction;
import org.gradle.work.DisableCachingByDefault;
import org.jspecify.annotations.Nullable;

/**
 * Packages the project's jar and its runtime class path with a JRE of their own, ready for Lambda's
 * runtime {@code provided.al2023}.
 */
@DisableCachingByDefault(
    because = "the archive of classes knows the jars by their times, which a build cache forgets")
public abstract class FlintPackage extends DefaultTask implements PackageProperties {
  private final ProjectLayout layout;

  /**
   * Made by Gradle.
   *
   * @param layout where the project's files are
   */
  @Inject
  public FlintPackage(ProjectLayout layout) {
    this.layout = layout;
  }

  /** Returns the folder in which the package is made. */
  @OutputDirectory
  public abstract DirectoryProperty getOutput();

  /** Returns the jars of the runtime class path. */
  @Classpath
  @InputFiles
  public abstract ConfigurableFileCollection getRuntimeClasspath();

  /** Returns the jars that are on the compile class path alone. */
  @Classpath
  @InputFiles
  public abstract ConfigurableFileCollection getCompileOnlyClasspath();

  /** Returns the coordinates of jars, {@code group:name:version}, by their paths. */
  @Internal("jarNames are the input")
  public abstract MapProperty<String, String> getCoordinates();

  /** Returns what the tests recorded of the classes that they load. */
  @InputFiles
  @Optional
  @PathSensitive(PathSensitivity.RELATIVE)
  public abstract DirectoryProperty getRecordings();

  /** Returns the JDK of the project's toolchain, where it has one. */
  @Internal("jdks are the input")
  public abstract DirectoryProperty getToolchainJdk();

  /**
   * Returns the coordinates of jars, which {@code excludes} are held against and the SBOM tells.
   */
  @Input
  public Collection<String> getJarNames() {
    return new TreeSet<>(getCoordinates().get().values());
  }

  /** Returns the files and folders that are added to the JRE. */
  @InputFiles
  @PathSensitive(PathSensitivity.RELATIVE)
  public FileCollection getAddedFiles() {
    return layout.files(
        getAddFiles().get().stream()
            .map(file -> file.contains("=") ? file.substring(0, file.lastIndexOf('=')) : file)
            .toArray());
  }

  /** Returns the JDKs that the package depends on, with their versions. */
  @Input
  public List<String> getJdks() {
    PackageSettings settings = settings();
    return Stream.concat(Stream.of(jdk(settings).jdk()), settings.targetJdk().stream())
        .map(Jdk::toString)
        .toList();
  }

  /** Packages. */
  @TaskAction
  public void make() {
    try {
      new FunctionPackage(options(settings()), new GradleLog(getLogger())).make();
    } catch (PackagingException e) {
      throw new GradleException(e.getMessage(), e);
    }
  }

  private PackageSettings settings() {
    return new PackageSettings(
        new SettingProperties(this).values(Definitions.PACKAGE, layout.getProjectDirectory()));
  }

  /** The one named, else the project's, else the newer of JAVA_HOME and the JVM's own. */
  private JdkChoice jdk(PackageSettings settings) {
    return settings.jdk(this::jdkOfBuild);
  }

  private JdkChoice jdkOfBuild() {
    return getToolchainJdk().isPresent()
        ? JdkChoice.named(
            getToolchainJdk().get().getAsFile().toPath(), "Java toolchain of this build")
        : JdkChoice.newest(JdkChoice.atHand());
  }

  private PackageOptions options(PackageSettings settings) {
    JdkChoice choice = jdk(settings);
    getLogger().lifecycle("Linking from {}, {}", choice.jdk(), choice.reason());
    Path jar = settings.functionJar(FlintPackage::noJar);
    return settings.options(
        FunctionCode.of(jar, settings.dependencies(jar, () -> named(getRuntimeClasspath())))
            .withProvided(settings.provided(jar, () -> named(getCompileOnlyClasspath()))),
        choice.jdk(),
        getOutput().get().getAsFile().toPath(),
        this::recordedLists);
  }

  private List<Path> recordedLists() {
    return getRecordings().isPresent()
        ? TestRecording.listsIn(getRecordings().get().getAsFile().toPath())
        : List.of();
  }

  private static Path noJar() {
    throw new PackagingException("Expected a jar in " + Setting.FUNCTION_JAR + ", found none");
  }

  private List<Dependency> named(FileCollection jars) {
    Map<String, String> coordinates = getCoordinates().get();
    return jars.getFiles().stream()
        .map(jar -> dependency(jar.toPath(), coordinates.get(jar.getPath())))
        .toList();
  }

  /** A file that the build names by itself has no coordinates. */
  private static Dependency dependency(Path jar, @Nullable String coordinates) {
    if (coordinates == null) {
      return Dependency.of(jar);
    }
    String[] parts = coordinates.split(":", -1);
    return Dependency.of(Coordinates.of(parts[0], parts[1], parts[2]), jar);
  }
}
