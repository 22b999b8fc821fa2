package dev.flint.runtime.packaging;

/** A setting that messages speak of, with its name in each front: the plugin and the command. */
public enum Setting {
  /** The handler. */
  HANDLER("parameter handler, property flint.handler", "--handler"),
  /** Whether there is generated code. */
  BINDINGS("parameter bindings, property flint.bindings", "--bindings"),
  /** Modules to link besides. */
  ADD_MODULES("parameter addModules, property flint.addModules", "--add-modules"),
  /** Modules to leave out. */
  REMOVE_MODULES("parameter removeModules, property flint.removeModules", "--remove-modules"),
  /** Files for the JRE. */
  ADD_FILES("parameter addFiles, property flint.addFiles", "--add-file"),
  /** Which certificates the JRE trusts. */
  TRUSTED_CERTIFICATES(
      "parameter trustedCertificates, property flint.trustedCertificates",
      "--trusted-certificates"),
  /** Tools of the JVM. */
  JVM_TOOLS("parameter jvmTools, property flint.jvmTools", "--jvm-tool"),
  /** The JDK to link from. */
  JDK("parameter jdk, property flint.jdk", "--jdk"),
  /** Whether there is a cache of classes. */
  CACHE("parameter cache, property flint.cache", "--cache"),
  /** What the cache is trained with. */
  TRAINING_EVENTS("parameter trainingEvents, property flint.trainingEvents", "--training-event"),
  /** What AWS answers while the cache is trained. */
  AWS_RESPONSES("parameter awsResponses, property flint.awsResponses", "--aws-responses"),
  /** What other JVMs loaded, such as those of the function's tests. */
  CLASS_LISTS("parameter classLists, property flint.classLists", "--class-list"),
  /** Variables for the function. */
  ENVIRONMENT("parameter environment", "--environment"),
  /** How long an invocation may take. */
  TIMEOUT("parameter timeout, property flint.timeout", "--timeout"),
  /** What is made. */
  FORMAT("parameter format, property flint.format", "--format"),
  /** The JDK whose modules are linked. */
  TARGET_JDK("parameter targetJdk, property flint.targetJdk", "--target-jdk"),
  /** What the JRE must run on. */
  ARCHITECTURE("parameter architecture, property flint.architecture", "--architecture"),
  /** Dependencies to leave out. */
  EXCLUDES("parameter excludes, property flint.excludes", "--exclude"),
  /** The jar with the function's own classes. */
  FUNCTION_JAR("parameter functionJar, property flint.functionJar", "--function-jar"),
  /** Jars that the function needs. */
  DEPENDENCIES("parameter dependencies, property flint.dependencies", "--dependency"),
  /** Jars that a layer brings; Maven knows them by their scope. */
  PROVIDED("dependencies of scope provided", "--provided"),
  /** Which of the native libraries in jars are packed. */
  NATIVE_LIBRARIES(
      "parameter nativeLibraries, property flint.nativeLibraries", "--native-libraries"),
  /** Whether Lambda may make snapshots of the image. */
  SNAP_START("parameter snapStart, property flint.snapStart", "--snap-start"),
  /** What deflates the files in the zip. */
  DEFLATER("parameter deflater, property flint.deflater", "--deflater"),
  /** Whether what is sure to fail on Lambda fails packaging. */
  CHECK("parameter check, property flint.check", "--check"),
  /** What the made files are named for. */
  OUTPUT_NAME("parameter outputName, property flint.outputName", "--output-name"),
  /** The size of the zip above which there is a warning. */
  MAX_ZIPPED("parameter maxZippedMb, property flint.maxZippedMb", "--max-zipped-mb"),
  /** The size of all files above which packaging fails. */
  MAX_UNZIPPED("parameter maxUnzippedMb, property flint.maxUnzippedMb", "--max-unzipped-mb");

  private final String maven;
  private final String option;

  Setting(String maven, String option) {
    this.maven = maven;
    this.option = option;
  }

  /**
   * Returns the option of the command.
   *
   * @return its name with both dashes
   */
  public String option() {
    return option;
  }

  /** Names it for both fronts, to be put in a sentence. */
  @Override
  public String toString() {
    return option + " (with Maven: " + maven + ")";
  }
}
