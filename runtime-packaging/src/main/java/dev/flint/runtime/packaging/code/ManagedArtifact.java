package dev.flint.runtime.packaging.code;

import java.util.Arrays;
import java.util.Optional;

/** What the managed Java runtime has on its class path, so that libraries rely on it. */
enum ManagedArtifact {
  SERIALIZATION("serialization/", "com.amazonaws:aws-lambda-java-serialization:1.4.1"),
  INTERFACE_CLIENT("api/client/", "com.amazonaws:aws-lambda-java-runtime-interface-client:2.10.1"),
  CORE("", "com.amazonaws:aws-lambda-java-core:1.4.0");

  /** Of them all; the events below are no part of any. */
  static final String PACKAGE = "com/amazonaws/services/lambda/runtime/";

  static final String EVENTS = PACKAGE + "events/";

  private final String below;
  private final String artifact;

  ManagedArtifact(String below, String artifact) {
    this.below = below;
    this.artifact = artifact;
  }

  /** Returns the artifact that has a class, by its name with slashes. */
  static Optional<ManagedArtifact> of(String className) {
    return className.startsWith(PACKAGE) && !className.startsWith(EVENTS)
        ? Arrays.stream(values())
            .filter(each -> className.startsWith(PACKAGE + each.below))
            .findFirst()
        : Optional.empty();
  }

  /** Returns its coordinates, with a version that is known to fit. */
  @Override
  public String toString() {
    return artifact;
  }
}
