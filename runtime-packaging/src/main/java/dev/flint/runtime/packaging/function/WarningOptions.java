package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.classfile.ConstantPool;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What keeps the JVM from warning, in the function's log at each start, of what libraries do and a
 * function's author can't change. An option is given where a class shows that it will be needed.
 */
enum WarningOptions {
  /** Loading native libraries. */
  NATIVE_ACCESS(
      JdkChange.WARNING_OF_NATIVE_ACCESS,
      "--enable-native-access=ALL-UNNAMED",
      constants ->
          constants.members().stream()
              .anyMatch(
                  member ->
                      member.startsWith("java/lang/System.load")
                          || member.startsWith("java/lang/Runtime.load")
                          || member.startsWith("java/lang/foreign/"))),
  /** Memory by {@code sun.misc.Unsafe}, which may be found by its name. */
  UNSAFE_MEMORY(
      JdkChange.WARNING_OF_UNSAFE_MEMORY,
      "--sun-misc-unsafe-memory-access=allow",
      constants ->
          constants.classes().contains("sun/misc/Unsafe")
              || constants.strings().contains("sun.misc.Unsafe")),
  /** Agents that a library loads into its own JVM. */
  DYNAMIC_AGENTS(
      JdkChange.WARNING_OF_DYNAMIC_AGENTS,
      "-XX:+EnableDynamicAgentLoading",
      constants ->
          constants.classes().contains("com/sun/tools/attach/VirtualMachine")
              || constants.strings().contains("com.sun.tools.attach.VirtualMachine"));

  /** What makes the JVM warn. */
  private final JdkChange warning;

  private final String option;
  private final Predicate<ConstantPool> needing;

  WarningOptions(JdkChange warning, String option, Predicate<ConstantPool> needing) {
    this.warning = warning;
    this.option = option;
    this.needing = needing;
  }

  /**
   * Returns the options that some classes need on a JDK.
   *
   * @param agents whether agents may be there: they come later, and write classes with that
   */
  static List<String> of(ClassFiles classes, boolean agents, Jdk jdk) {
    Set<WarningOptions> unneeded = EnumSet.noneOf(WarningOptions.class);
    Arrays.stream(values()).filter(each -> each.warning.isIn(jdk)).forEach(unneeded::add);
    List<String> needed = new ArrayList<>();
    if (agents && unneeded.remove(UNSAFE_MEMORY)) {
      needed.add(UNSAFE_MEMORY.option);
    }
    classes.forEach(
        name -> !unneeded.isEmpty(),
        constants ->
            unneeded.removeIf(each -> each.needing.test(constants) && needed.add(each.option)));
    needed.sort(null);
    return needed;
  }
}
