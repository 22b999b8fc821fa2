package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.jdk.Jdk;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The modules that a function needs although no bytecode refers to them: services of the JDK that
 * it finds at run time. Each rule is one line of {@link #RULES}.
 */
final class ModuleRules {
  /**
   * One such module.
   *
   * @param module its name; a JDK without it needs it not
   * @param reason what it is for, shown in the log
   * @param applies whether a function that uses these classes of this JDK needs it
   */
  record Rule(String module, String reason, BiPredicate<Jdk, Set<String>> applies) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "jdk.crypto.ec",
              "elliptic curves, without which few servers accept a TLS connection",
              // From 22 on the module is empty and its content in java.base.
              (jdk, classes) -> jdk.feature() < 22),
          new Rule(
              "jdk.zipfs",
              "java.nio.file.FileSystems may be asked for the inside of a jar or zip",
              (jdk, classes) -> classes.contains("java.nio.file.FileSystems")));

  private ModuleRules() {}

  /** The rules that apply to a function that uses these classes of this JDK. */
  static Stream<Rule> applying(Jdk jdk, Set<String> classes) {
    return RULES.stream()
        .filter(rule -> jdk.modules().contains(rule.module()))
        .filter(rule -> rule.applies().test(jdk, classes));
  }
}
