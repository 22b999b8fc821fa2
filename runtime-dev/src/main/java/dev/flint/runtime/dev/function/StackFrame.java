package dev.flint.runtime.dev.function;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
          "com.mysql.",
          "com.zaxxer.",
          "io.smallrye.",
          "okhttp3.",
          "org.jboss.",
          "org.postgresql.",
          "dev.flint.runtime.");

  /** A class loader and a module may stand before the class. */
  private static final Pattern FRAME = Pattern.compile("(?:\\S*/)?([^/\\s(]+)\\(.*\\)");

  /** Returns the frame with this text. */
  public static StackFrame of(String text) {
    Matcher frame = FRAME.matcher(text);
    return new StackFrame(
        text, frame.matches() && OTHERS.stream().noneMatch(frame.group(1)::startsWith));
  }
}
