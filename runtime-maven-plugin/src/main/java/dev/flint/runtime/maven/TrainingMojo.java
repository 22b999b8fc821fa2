package dev.flint.runtime.maven;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** What of the goal {@code package} is about the cache of classes and what trains it. */
abstract class TrainingMojo extends JreMojo {
  /**
   * Whether the JVM gets a cache of classes to start with: {@code none}; {@code auto}, which
   * packages without and warns where it can't be made; or {@code required}, which then fails.
   */
  @Parameter(property = "flint.cache", defaultValue = "auto")
  String cache;

  /**
   * Files with events that the handler is invoked with while the cache is trained, or folders with
   * such files ({@code *.json}). Without, the handler is loaded and not invoked.
   */
  @Parameter(property = "flint.trainingEvents")
  @Nullable List<File> trainingEvents;

  /**
   * Lists of classes that JVMs wrote elsewhere, or folders with such lists ({@code *.classlist}).
   * Without: what the project's tests recorded, where the goal {@code prepare-training} let them.
   */
  @Parameter(property = "flint.classLists")
  @Nullable List<File> classLists;

  /**
   * The folder with what AWS answers while the function is trained and tried. Clients of AWS are
   * led to an endpoint on this machine, which answers each operation from a file of the folder, or
   * with the smallest response; other hosts are not found. Without, the function calls what it
   * calls.
   */
  @Parameter(property = "flint.awsResponses")
  @Nullable File awsResponses;

  /** Environment variables for the function, besides those that Lambda sets, while it is tried. */
  @Parameter @Nullable Map<String, String> environment;

  /**
   * Made by Maven.
   *
   * @param toolchains knows the toolchain of the build
   */
  TrainingMojo(ToolchainManager toolchains) {
    super(toolchains);
  }
}
