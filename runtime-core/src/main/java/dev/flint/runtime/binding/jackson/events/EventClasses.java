package dev.flint.runtime.binding.jackson.events;

import org.jspecify.annotations.Nullable;

/** Tells the classes of events from others, by their names. */
final class EventClasses {

  /** Where the library's classes have been over its versions, and the SDK's that it once used. */
  private static final String[] PACKAGES = {
    "com.amazonaws.services.lambda.runtime.events.models.dynamodb.",
    "com.amazonaws.services.lambda.runtime.events.models.kinesis.",
    "com.amazonaws.services.lambda.runtime.events.models.s3.",
    "com.amazonaws.services.lambda.runtime.events.",
    "com.amazonaws.services.dynamodbv2.model.",
    "com.amazonaws.services.kinesis.model.",
    "com.amazonaws.services.s3.event.",
  };

  private EventClasses() {}

  /**
   * Returns the class's name without its package, as {@code Outer$Nested}; null for a class of
   * another kind.
   */
  static @Nullable String shortName(Class<?> type) {
    String name = type.getName();
    if (name.startsWith("com.amazonaws.services.")) {
      for (String prefix : PACKAGES) {
        if (name.startsWith(prefix)) {
          return name.substring(prefix.length());
        }
      }
    }
    return null;
  }
}
