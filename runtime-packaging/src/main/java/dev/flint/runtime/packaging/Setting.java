package dev.flint.runtime.packaging;

import java.util.Locale;

/**
 * A setting by its names in each front. They follow from one: {@code addModules} is a parameter of
 * Maven with the property {@code flint.addModules}, the option {@code --add-modules} of the
 * command, and a property of Gradle's extension {@code flint}.
 */
public enum Setting {
  /** The handler. */
  HANDLER("handler"),
  /** Whether there is generated code. */
  BINDINGS("bindings"),
  /** Modules to link besides. */
  ADD_MODULES("addModules"),
  /** Modules to leave out. */
  REMOVE_MODULES("removeModules"),
  /** Files for the JRE. */
  ADD_FILES("addFiles", "--add-file"),
  /** Which certificates the JRE trusts. */
  TRUSTED_CERTIFICATES("trustedCertificates"),
  /** Options for the JVM. */
  JVM_OPTIONS("jvmOptions", "--jvm-option"),
  /** Tools of the JVM. */
  JVM_TOOLS("jvmTools", "--jvm-tool"),
  /** The JDK to link from. */
  JDK("jdk"),
  /** Whether there is a cache of classes. */
  CACHE("cache"),
  /** What the cache is trained with. */
  TRAINING_EVENTS("trainingEvents", "--training-event"),
  /** What AWS answers while the cache is trained. */
  AWS_RESPONSES("awsResponses"),
  /** What other JVMs loaded, such as those of the function's tests. */
  CLASS_LISTS("classLists", "--class-list"),
  /** Variables for the function. */
  ENVIRONMENT("environment", "--environment", "parameter environment"),
  /** How long an invocation may take. */
  TIMEOUT("timeout"),
  /** What is made. */
  FORMAT("format"),
  /** The JDK whose modules are linked. */
  TARGET_JDK("targetJdk"),
  /** What the JRE must run on. */
  ARCHITECTURE("architecture"),
  /** Dependencies to leave out. */
  EXCLUDES("excludes", "--exclude"),
  /** The jar with the function's own classes. */
  FUNCTION_JAR("functionJar"),
  /** Jars that the function needs. */
  DEPENDENCIES("dependencies", "--dependency"),
  /** Jars that a layer brings; Maven knows them by their scope. */
  PROVIDED("provided", "--provided", "dependencies of scope provided"),
  /** Which of the native libraries in jars are packed. */
  NATIVE_LIBRARIES("nativeLibraries"),
  /** Whether Lambda may make snapshots of the image. */
  SNAP_START("snapStart"),
  /** What deflates the files in the zip. */
  DEFLATER("deflater"),
  /** Whether what is sure to fail on Lambda fails packaging. */
  CHECK("check"),
  /** Where it is made; a build has its own folder for that. */
  OUTPUT("output", "--output", "the folder of the build"),
  /** What the made files are named for. */
  OUTPUT_NAME("outputName"),
  /** The size of the zip above which there is a warning. */
  MAX_ZIPPED("maxZippedMb"),
  /** The size of all files above which packaging fails. */
  MAX_UNZIPPED("maxUnzippedMb"),

  /** The event. */
  EVENT("event", "--event", "parameter event, property event"),
  /** A file with the event. */
  EVENT_FILE("eventFile", "--event-file", "parameter eventFile, property eventFile"),
  /** The function's name; a build takes its project's. */
  NAME("name", "--name", "the artifact's name"),
  /** The function's memory. */
  MEMORY("memory"),

  /** The port of the dev server. */
  PORT("port"),
  /** Where a debugger may attach. */
  DEBUG("debug"),
  /** A file with variables for the function. */
  ENVIRONMENT_FILE("environmentFile"),
  /** Whether the function gets the credentials of whoever starts it. */
  CREDENTIALS("credentials"),
  /** The SAM template. */
  TEMPLATE("template"),
  /** As which service's requests the function gets them. */
  PAYLOAD("payload"),
  /** The API's stage. */
  STAGE("stage"),
  /** What an authorizer says of the caller. */
  CLAIMS("claims", "--claim", "parameter claims"),
  /** Whether the load balancer's target group has multi-value headers. */
  MULTI_VALUE_HEADERS("multiValueHeaders");

  private final String parameter;
  private final String option;
  private final String maven;

  Setting(String parameter) {
    this(parameter, "--" + parameter.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
  }

  /** One that an option gives a part of, and is repeated. */
  Setting(String parameter, String option) {
    this(parameter, option, "parameter " + parameter + ", property flint." + parameter);
  }

  Setting(String parameter, String option, String maven) {
    this.parameter = parameter;
    this.option = option;
    this.maven = maven;
  }

  /**
   * Returns the parameter of Maven.
   *
   * @return its name
   */
  public String parameter() {
    return parameter;
  }

  /**
   * Returns the property of Gradle: the parameter's name, where a task has no other property of it.
   *
   * @return its name
   */
  public String property() {
    return this == TIMEOUT || this == NAME
        ? "function" + parameter.substring(0, 1).toUpperCase(Locale.ROOT) + parameter.substring(1)
        : parameter;
  }

  /**
   * Returns the option of the command.
   *
   * @return its name with both dashes
   */
  public String option() {
    return option;
  }

  /** Names it for all fronts, to be put in a sentence. */
  @Override
  public String toString() {
    return option + " (with Maven: " + maven + "; with Gradle: " + property() + ")";
  }
}
