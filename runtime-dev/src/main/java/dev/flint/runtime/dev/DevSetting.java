package dev.flint.runtime.dev;

/** A setting that messages speak of, with its name in each front. */
enum DevSetting {
  /** The handler. */
  HANDLER("handler", "--handler"),
  /** Where a debugger may attach. */
  DEBUG("debug", "--debug"),
  /** Options for the JVM. */
  JVM_OPTIONS("jvmOptions", "--jvm-option"),
  /** The SAM template. */
  TEMPLATE("template", "--template"),
  /** The port. */
  PORT("port", "--port"),
  /** As which service's requests the function gets them. */
  PAYLOAD("payload", "--payload");

  private final String parameter;
  private final String option;

  DevSetting(String parameter, String option) {
    this.parameter = parameter;
    this.option = option;
  }

  /** Names it for all fronts, to be put in a sentence. */
  @Override
  public String toString() {
    return String.format(
        "%s (with Maven: parameter %s, property flint.%2$s; with Gradle: %2$s)", option, parameter);
  }
}
