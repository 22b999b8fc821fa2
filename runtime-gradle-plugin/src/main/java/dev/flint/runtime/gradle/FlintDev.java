package dev.flint.runtime.gradle;

import dev.flint.runtime.dev.DevOptions;
import dev.flint.runtime.dev.DevServer;
import dev.flint.runtime.dev.console.Console;
import dev.flint.runtime.dev.console.Style;
import dev.flint.runtime.dev.settings.DevServerException;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Terminal;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.settings.DevSettings;
import dev.flint.runtime.packaging.settings.LocalDefinitions;
import dev.flint.runtime.packaging.settings.SettingValues;
import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.gradle.api.DefaultTask;
import org.gradle.api.GradleException;
import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.file.ProjectLayout;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.MapProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.TaskAction;
import org.gradle.api.tasks.UntrackedTask;
import org.gradle.api.tasks.options.Option;

/**
 * Serves the project's function on one port of this machine, until Ctrl-C: behind HTTP, as Lambda's
 * Invoke API, and with a page at {@code /_flint/}. It runs warm, and anew when the project's
 * classes change.
 */
@UntrackedTask(because = "a server makes nothing")
public abstract class FlintDev extends DefaultTask implements LocalProperties {
  private final ProjectLayout layout;

  /**
   * Made by Gradle.
   *
   * @param layout where the project's files are
   */
  @Inject
  public FlintDev(ProjectLayout layout) {
    this.layout = layout;
  }

  /** Returns the project's classes and resources, and the jars that the function needs. */
  @Internal
  public abstract ConfigurableFileCollection getClasspath();

  /** Returns the JDK of the project's toolchain, where it has one. */
  @Internal
  public abstract DirectoryProperty getToolchainJdk();

  /** Returns whether what {@code flintPackage} makes is run, in place of the classes. */
  @Internal
  @Option(option = "packaged", description = "Serves the packaged function.")
  public abstract Property<Boolean> getPackaged();

  /** Returns the port of this machine; 0 takes any that is free. */
  @Internal
  @Option(option = "port", description = "The port of this machine; 0 takes any that is free.")
  public abstract Property<Integer> getPort();

  /** Returns the port at which a debugger may attach; {@code true} is 5005. */
  @Internal
  @Option(option = "debug-port", description = "Where a debugger may attach; true is 5005.")
  public abstract Property<String> getDebug();

  /** Returns a file with lines {@code NAME=value}, which need not be there. */
  @Internal
  public abstract RegularFileProperty getEnvironmentFile();

  /** Returns whether the function gets the AWS credentials and the region of Gradle's process. */
  @Internal
  @Option(option = "credentials", description = "Hands AWS credentials to the function.")
  public abstract Property<Boolean> getCredentials();

  /** Returns the SAM template, which need not be there. */
  @Internal
  public abstract RegularFileProperty getTemplate();

  /** Returns the form of the events that requests become: {@code v2}, {@code v1}, {@code alb}. */
  @Internal
  public abstract Property<String> getPayload();

  /** Returns the API's stage. */
  @Internal
  public abstract Property<String> getStage();

  /** Returns what an authorizer says of the caller. */
  @Internal
  public abstract MapProperty<String, String> getClaims();

  /** Returns whether the load balancer's target group has multi-value headers. */
  @Internal
  public abstract Property<Boolean> getMultiValueHeaders();

  /** Returns options for the function's JVM. */
  @Internal
  public abstract ListProperty<String> getJvmOptions();

  /** Serves it. */
  @TaskAction
  public void serve() {
    Console console =
        new Console(
            System.out, InstantSource.system(), Style.of(Terminal.isWatched(), System.getenv()));
    SettingValues values =
        new SettingProperties(this).values(LocalDefinitions.DEV, layout.getProjectDirectory());
    try (DevServer server = DevServer.start(options(values), System.getenv(), console)) {
      server.await();
    } catch (DevServerException | PackagingException e) {
      throw new GradleException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // Ctrl-C
    }
  }

  private DevOptions options(SettingValues values) {
    List<Path> classPath = getClasspath().getFiles().stream().map(File::toPath).toList();
    Path home =
        getToolchainJdk().isPresent()
            ? getToolchainJdk().get().getAsFile().toPath()
            : Path.of(System.getProperty("java.home"));
    return new DevSettings(values).options(classPath, home.resolve("bin/java"), packaged());
  }

  private Optional<Path> packaged() {
    if (!getPackaged().get()) {
      return Optional.empty();
    }
    Path folder = getPackageFolder().get().getAsFile().toPath();
    String name = getOutputName().getOrElse(OutputOptions.DEFAULT_NAME);
    return Optional.of(OutputOptions.of(folder).withName(name).function());
  }
}
