package dev.flint.runtime.junit.settings;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Knows whether a person may hold the process at a breakpoint, so that time says nothing. */
public final class Debugger {

  /** Who holds a breakpoint is not late. */
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private Debugger() {}

  /** Returns this limit, or one that nobody reaches where the JVM was started for a debugger. */
  public static Duration limit(Duration limit) {
    return isThere() ? NO_LIMIT : limit;
  }

  private static boolean isThere() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(option -> option.startsWith("-agentlib:jdwp") || option.startsWith("-Xrunjdwp"));
  }
}
