package dev.flint.runtime.packaging.options;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What observes a JVM from within, by an option, and needs modules that no code refers to. */
public enum JvmTool {
  /** Agents in Java; what they commonly use of the JDK is nowhere to be read in their jars. */
  AGENTS(
      List.of("java.instrument", "java.logging", "java.management", "jdk.management"),
      "-javaagent:"),
  /** A debugger that attaches over a socket. */
  DEBUGGER(List.of("jdk.jdwp.agent"), "-agentlib:jdwp", "-Xrunjdwp"),
  /** Flight Recorder. */
  JFR(List.of("jdk.jfr"), "-XX:StartFlightRecording", "-XX:FlightRecorderOptions"),
  /** The JVM's beans, over the network. */
  JMX(List.of("jdk.management.agent", "jdk.management"), "-Dcom.sun.management.");

  private final List<String> modules;
  private final List<String> options;

  JvmTool(List<String> modules, String... options) {
    this.modules = modules;
    this.options = List.of(options);
  }

  /**
   * Reads some names.
   *
   * @param names the names as they are written in a setting
   * @return the tools
   * @throws PackagingException when there is no tool of a name
   */
  public static List<JvmTool> parse(Collection<String> names) {
    return names.stream().map(String::strip).map(JvmTool::parse).toList();
  }

  private static JvmTool parse(String name) {
    return Arrays.stream(values())
        .filter(tool -> tool.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new PackagingException(
                    "Expected one of "
                        + Arrays.toString(values())
                        + " in "
                        + Setting.JVM_TOOLS
                        + ", found "
                        + name));
  }

  /**
   * Returns the tools that are named, and those that options of the JVM start.
   *
   * @param named the named ones
   * @param jvmOptions the options
   * @return all of them
   */
  static Set<JvmTool> of(Collection<JvmTool> named, List<String> jvmOptions) {
    Set<JvmTool> tools = EnumSet.noneOf(JvmTool.class);
    tools.addAll(named);
    Arrays.stream(values())
        .filter(tool -> jvmOptions.stream().anyMatch(tool::isStartedBy))
        .forEach(tools::add);
    return tools;
  }

  /**
   * Tells whether an option is about any tool: then a function that is only tried does without it.
   *
   * @param jvmOption the option
   * @return true when it is
   */
  public static boolean anyIsStartedBy(String jvmOption) {
    return jvmOption.startsWith("-agentpath:")
        || Arrays.stream(values()).anyMatch(tool -> tool.isStartedBy(jvmOption));
  }

  private boolean isStartedBy(String jvmOption) {
    return options.stream().anyMatch(jvmOption::startsWith);
  }

  /**
   * Returns what it needs.
   *
   * @return names of modules of the JDK
   */
  public List<String> modules() {
    return modules;
  }

  /** As it is written in settings. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
