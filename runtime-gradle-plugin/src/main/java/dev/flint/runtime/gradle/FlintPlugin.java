package dev.flint.runtime.gradle;

import java.util.List;
import org.gradle.api.Action;
import org.gradle.api.Plugin;
import org.gradle.api.Project;
import org.gradle.api.Task;
import org.gradle.api.file.Directory;
import org.gradle.api.file.RegularFile;
import org.gradle.api.plugins.JavaPlugin;
import org.gradle.api.plugins.JavaPluginExtension;
import org.gradle.api.provider.Provider;
import org.gradle.api.tasks.SourceSet;
import org.gradle.api.tasks.TaskProvider;
import org.gradle.api.tasks.bundling.Jar;
import org.gradle.api.tasks.testing.Test;
import org.gradle.jvm.toolchain.JavaToolchainService;

/**
 * Adds to a project of the plugin {@code java} the block {@code flint} and the tasks {@code
 * flintPackage}, {@code flintInvoke} and {@code flintDev}.
 */
public final class FlintPlugin implements Plugin<Project> {
  private static final String PACKAGE = "flintPackage";

  /** Made by Gradle. */
  public FlintPlugin() {}

  @Override
  public void apply(Project project) {
    FlintExtension flint = project.getExtensions().create("flint", FlintExtension.class);
    flint.getTrainByTests().convention(false);
    project.getPlugins().withType(JavaPlugin.class, java -> new Tasks(project, flint).register());
  }

  /**
   * What the tasks are made of.
   *
   * @param project the project
   * @param flint its extension
   */
  private record Tasks(Project project, FlintExtension flint) {
    void register() {
      flint.getFunctionJar().convention(jar());
      TaskProvider<FlintPackage> made =
          register(
              PACKAGE,
              FlintPackage.class,
              "Packages the function with a JRE of its own.",
              this::configurePackage);
      register(
          "flintInvoke",
          FlintInvoke.class,
          "Sends an event to the packaged function.",
          task -> configureInvoke(task, made));
      register(
          "flintDev",
          FlintDev.class,
          "Serves the function until Ctrl-C.",
          task -> configureDev(task, made));
      project.getTasks().named(JavaPlugin.TEST_TASK_NAME, Test.class, this::configureTest);
    }

    /** Configures tasks that a build has of the type besides, too. */
    private <T extends Task> TaskProvider<T> register(
        String name, Class<T> type, String description, Action<T> configure) {
      project
          .getTasks()
          .withType(type)
          .configureEach(
              task -> {
                task.setGroup("flint");
                new SettingProperties(task).followThoseOf(flint);
                configure.execute(task);
              });
      return project.getTasks().register(name, type, task -> task.setDescription(description));
    }

    private void configurePackage(FlintPackage task) {
      String folder = task.getName().equals(PACKAGE) ? "flint" : task.getName();
      task.getOutput().convention(project.getLayout().getBuildDirectory().dir(folder));
      task.getToolchainJdk().convention(toolchainJdk());
      ResolvedJars jars = ResolvedJars.of(project);
      task.getRuntimeClasspath().from(jars.runtime());
      task.getCompileOnlyClasspath().from(jars.compileOnly());
      task.getCoordinates().convention(jars.coordinates());
      task.getRecordings().convention(recordings());
    }

    private void configureInvoke(FlintInvoke task, TaskProvider<FlintPackage> made) {
      task.dependsOn(task.getPackageFolder());
      configureLocal(task, made);
    }

    private void configureDev(FlintDev task, TaskProvider<FlintPackage> made) {
      SourceSet main =
          project
              .getExtensions()
              .getByType(JavaPluginExtension.class)
              .getSourceSets()
              .getByName(SourceSet.MAIN_SOURCE_SET_NAME);
      task.getClasspath().from(main.getRuntimeClasspath());
      task.dependsOn(main.getRuntimeClasspath());
      task.getPackaged().convention(false);
      task.dependsOn(task.getPackaged().map(packaged -> packaged ? made : List.of()));
      task.getToolchainJdk().convention(toolchainJdk());
      configureLocal(task, made);
    }

    private void configureLocal(LocalProperties task, TaskProvider<FlintPackage> made) {
      task.getPackageFolder().convention(made.flatMap(FlintPackage::getOutput));
      task.getFunctionName().convention(project.getName());
    }

    private void configureTest(Test test) {
      TestRecording recording = project.getObjects().newInstance(TestRecording.class);
      recording
          .getFolder()
          .convention(flint.getTrainByTests().flatMap(on -> on ? recordingFolder() : none()));
      test.getJvmArgumentProviders().add(recording);
    }

    /** Returns the folder of what the tests recorded, for which they run before. */
    private Provider<Directory> recordings() {
      Provider<Directory> recorded =
          project.getTasks().named(JavaPlugin.TEST_TASK_NAME).map(test -> recordingFolder().get());
      return flint.getTrainByTests().flatMap(on -> on ? recorded : none());
    }

    private Provider<Directory> recordingFolder() {
      return project.getLayout().getBuildDirectory().dir("flint-training");
    }

    private Provider<Directory> none() {
      return project.getObjects().directoryProperty();
    }

    private Provider<RegularFile> jar() {
      return project
          .getTasks()
          .named(JavaPlugin.JAR_TASK_NAME, Jar.class)
          .flatMap(Jar::getArchiveFile);
    }

    /** Returns nothing where the build names no toolchain: Gradle's own JVM is none. */
    private Provider<Directory> toolchainJdk() {
      var toolchain = project.getExtensions().getByType(JavaPluginExtension.class).getToolchain();
      var service = project.getExtensions().getByType(JavaToolchainService.class);
      return toolchain
          .getLanguageVersion()
          .flatMap(version -> service.launcherFor(toolchain))
          .map(launcher -> launcher.getMetadata().getInstallationPath());
    }
  }
}
