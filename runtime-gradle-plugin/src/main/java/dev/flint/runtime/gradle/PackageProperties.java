package dev.flint.runtime.gradle;

import org.gradle.api.file.ConfigurableFileCollection;
import org.gradle.api.file.DirectoryProperty;
import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.ListProperty;
import org.gradle.api.provider.MapProperty;
import org.gradle.api.provider.Property;
import org.gradle.api.tasks.Classpath;
import org.gradle.api.tasks.Input;
import org.gradle.api.tasks.InputDirectory;
import org.gradle.api.tasks.InputFile;
import org.gradle.api.tasks.InputFiles;
import org.gradle.api.tasks.Internal;
import org.gradle.api.tasks.Optional;
import org.gradle.api.tasks.PathSensitive;
import org.gradle.api.tasks.PathSensitivity;

/**
 * How a function is packaged: the settings of the command, by their names. What isn't set is as
 * elsewhere.
 */
public interface PackageProperties {
  /** Returns the handler to start when Lambda's own setting is empty. */
  @Input
  @Optional
  Property<String> getHandler();

  /**
   * Returns the jar with the function's own classes, by default what the task {@code jar} makes.
   */
  @Classpath
  @InputFile
  @Optional
  RegularFileProperty getFunctionJar();

  /** Returns jars and folders with jars that take the place of the runtime class path. */
  @Classpath
  @InputFiles
  ConfigurableFileCollection getDependencies();

  /** Returns jars that a layer brings, in place of what is on the compile class path alone. */
  @Classpath
  @InputFiles
  ConfigurableFileCollection getProvided();

  /** Returns patterns of dependencies to leave out, such as {@code org.slf4j:*}. */
  @Input
  @Optional
  ListProperty<String> getExcludes();

  /** Returns whether code is made that binds what the handler takes and returns. */
  @Input
  @Optional
  Property<Boolean> getBindings();

  /** Returns whether what is sure to fail on Lambda fails the build. */
  @Input
  @Optional
  Property<Boolean> getCheck();

  /** Returns modules of the JDK to link besides those that are found. */
  @Input
  @Optional
  ListProperty<String> getAddModules();

  /** Returns modules of the JDK to leave out although they are found. */
  @Input
  @Optional
  ListProperty<String> getRemoveModules();

  /** Returns files for the JRE, each as {@code FILE=PATH}, or folders laid over it. */
  @Input
  @Optional
  ListProperty<String> getAddFiles();

  /** Returns which of the JDK's trusted certificates the JRE has: {@code all}, {@code amazon}. */
  @Input
  @Optional
  Property<String> getTrustedCertificates();

  /** Returns options for the function's JVM, one each. */
  @Input
  @Optional
  ListProperty<String> getJvmOptions();

  /** Returns what options for the JVM may start, such as {@code agents} and {@code jfr}. */
  @Input
  @Optional
  ListProperty<String> getJvmTools();

  /** Returns the JDK to link from, in place of the project's toolchain. */
  @Internal("jdks are the input")
  DirectoryProperty getJdk();

  /** Returns a JDK for another architecture, whose modules are linked. */
  @Internal("jdks are the input")
  DirectoryProperty getTargetJdk();

  /** Returns the function's architecture, to be checked: {@code x86_64}, {@code arm64}. */
  @Input
  @Optional
  Property<String> getArchitecture();

  /** Returns whether there is a cache of classes: {@code none}, {@code auto}, {@code required}. */
  @Input
  @Optional
  Property<String> getCache();

  /** Returns events to train the cache with, or folders with {@code *.json}. */
  @InputFiles
  @PathSensitive(PathSensitivity.RELATIVE)
  ConfigurableFileCollection getTrainingEvents();

  /** Returns lists of classes to train the cache with, or folders with {@code *.classlist}. */
  @InputFiles
  @PathSensitive(PathSensitivity.RELATIVE)
  ConfigurableFileCollection getClassLists();

  /** Returns the folder with what AWS answers while the function is trained and tried. */
  @InputDirectory
  @Optional
  @PathSensitive(PathSensitivity.RELATIVE)
  DirectoryProperty getAwsResponses();

  /** Returns variables for the function while it is trained and tried. */
  @Input
  @Optional
  MapProperty<String, String> getEnvironment();

  /** Returns what is made: {@code zip}, {@code layer}, {@code image}. */
  @Input
  @Optional
  Property<String> getFormat();

  /** Returns what the made files are named for. */
  @Input
  @Optional
  Property<String> getOutputName();

  /** Returns which native libraries in jars are packed: {@code lambda}, {@code all}. */
  @Input
  @Optional
  Property<String> getNativeLibraries();

  /** Returns whether Lambda may make snapshots of the image. */
  @Input
  @Optional
  Property<Boolean> getSnapStart();

  /**
   * Returns what deflates the zip's files: {@code jdk}, {@code fast}, {@code none}, {@code 7zip}.
   */
  @Input
  @Optional
  Property<String> getDeflater();

  /** Returns the size of the zip, in MB, above which there is a warning. */
  @Input
  @Optional
  Property<Integer> getMaxZippedMb();

  /** Returns the size of all files, in MB, above which packaging fails. */
  @Input
  @Optional
  Property<Integer> getMaxUnzippedMb();
}
