package dev.flint.runtime.dev.function;

import java.util.List;

/**
 * A frame of a stack trace.
 *
 * @param text the frame, such as {@code shop.Orders.place(Orders.java:42)}
 * @param own whether it is of the user's code
 */
public record StackFrame(String text, boolean own) {

  /** Whose frames are not the user's. */
  private static final List<String> OTHERS =
      List.of(
          "java.",
          "javax.",
          "jakarta.",
          "jdk.",
          "sun.",
          "com.sun.",
          "kotlin.",
          "kotlinx.",
          "scala.",
          "groovy.",
          "com.amazonaws.",
          "software.amazon.",
          "org.springframework.",
          "io.quarkus.",
          "io.micronaut.",
          "io.vertx.",
          "io.netty.",
          "reactor.",
          "org.apache.",
          "org.eclipse.",
          "org.hibernate.",
          "org.slf4j.",
          "ch.qos.logback.",
          "com.fasterxml.",
          "tools.jackson.",
          "com.google.common.",
          "com.google.inject.",
          "dev.flint.runtime.");

  /** Returns the frame with this text. */
  public static StackFrame of(String text) {
    return new StackFrame(
        text, text.contains("(") && OTHERS.stream().noneMatch(inClass(text)::startsWith));
  }

  /** The frame from its class on: a class loader and a module may stand before it. */
  private static String inClass(String text) {
    String method = text.substring(0, text.indexOf('('));
    return method.substring(method.lastIndexOf('/') + 1);
  }
}
