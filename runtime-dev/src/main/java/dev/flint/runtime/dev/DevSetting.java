package dev.flint.runtime.dev;

/** A setting that messages speak of, with its name in each front: the plugin and the command. */
enum DevSetting {
  /** The handler. */
  HANDLER("parameter handler, property flint.handler", "--handler"),
  /** Where a debugger may attach. */
  DEBUG("property flint.debug", "--debug"),
  /** Options for the JVM. */
  JVM_OPTIONS("parameter jvmOptions, property flint.jvmOptions", "--jvm-option"),
  /** The SAM template. */
  TEMPLATE("parameter template, property flint.template", "--template"),
  /** The port. */
  PORT("property flint.port", "--port"),
  /** As which service's requests the function gets them. */
  PAYLOAD("property flint.payload", "--payload");

  private final String maven;
  private final String option;

  DevSetting(String maven, String option) {
    this.maven = maven;
    this.option = option;
  }

  /** Names it for both fronts, to be put in a sentence. */
  @Override
  public String toString() {
    return option + " (with Maven: " + maven + ")";
  }
}
