package dev.flint.runtime.junit.settings;

import java.lang.management.ManagementFactory;

/** Tells whether a person may hold the process at a breakpoint, so that time says nothing. */
public final class Debugger {

  private Debugger() {}

  /** Returns whether the JVM was started for a debugger. */
  public static boolean isThere() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(option -> option.startsWith("-agentlib:jdwp") || option.startsWith("-Xrunjdwp"));
  }
}
