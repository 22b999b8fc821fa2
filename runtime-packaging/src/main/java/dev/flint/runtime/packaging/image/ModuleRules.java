package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.jdk.Jdk;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The modules that a function needs although no bytecode refers to them: services of the JDK, and
 * classes that are found by name. Each rule is one line of {@link #RULES}.
 */
final class ModuleRules {
  /**
   * One such module.
   *
   * @param module its name; a JDK without it needs it not
   * @param reason what it is for, shown in the log
   * @param applies whether a function that uses this of this JDK needs it
   */
  record Rule(String module, String reason, BiPredicate<Jdk, JdkUsage> applies) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "jdk.crypto.ec",
              "elliptic curves, without which few servers accept a TLS connection",
              // From 22 on the module is empty and its content in java.base. Always: it is small,
              // and what ends in a connection is not to be seen from outside.
              (jdk, usage) -> jdk.feature() < 22),
          new Rule(
              "jdk.zipfs",
              "java.nio.file.FileSystems may be asked for the inside of a jar or zip",
              (jdk, usage) -> usage.classes().contains("java.nio.file.FileSystems")),
          new Rule(
              ExtendedCharsets.MODULE,
              "a constant string is the name of one of its charsets",
              // Numbers are aliases too, but 500 is seldom meant for EBCDIC 500V1.
              (jdk, usage) ->
                  anyString(usage, s -> !s.matches("\\d*") && ExtendedCharsets.contain(s))),
          new Rule(
              "jdk.unsupported",
              "a constant string is the name of one of its classes",
              (jdk, usage) -> anyString(usage, s -> s.matches("sun\\.(misc|reflect)\\.\\w+"))),
          new Rule(
              "jdk.naming.dns",
              "a constant string is a JNDI name for DNS or its provider's class",
              (jdk, usage) ->
                  anyString(usage, s -> s.startsWith("dns:") || s.startsWith("com.sun.jndi.dns."))),
          new Rule(
              "jdk.naming.rmi",
              "a constant string is the name of its JNDI provider",
              (jdk, usage) -> anyString(usage, s -> s.startsWith("com.sun.jndi.rmi."))),
          new Rule(
              "jdk.management",
              "the beans of java.lang.management tell of processor and memory through it",
              (jdk, usage) -> usage.classes().contains("java.lang.management.ManagementFactory")),
          new Rule(
              "jdk.random",
              "the default algorithm of java.util.random, and most others, before JDK 19",
              (jdk, usage) ->
                  usage.classes().contains("java.util.random.RandomGenerator")
                      || usage.classes().contains("java.util.random.RandomGeneratorFactory")),
          new Rule(
              "jdk.security.auth",
              "a constant string is the name of one of its classes",
              (jdk, usage) -> anyString(usage, s -> s.startsWith("com.sun.security.auth."))),
          new Rule(
              "jdk.security.jgss",
              "the SASL mechanism GSSAPI is named",
              (jdk, usage) ->
                  usage.classes().contains("javax.security.sasl.Sasl")
                      && usage.strings().contains("GSSAPI")));

  private ModuleRules() {}

  /** The rules that apply to a function that uses this of this JDK. */
  static Stream<Rule> applying(Jdk jdk, JdkUsage usage) {
    return RULES.stream()
        .filter(rule -> jdk.modules().contains(rule.module()))
        .filter(rule -> rule.applies().test(jdk, usage));
  }

  private static boolean anyString(JdkUsage usage, Predicate<String> condition) {
    return usage.strings().stream().anyMatch(condition);
  }
}
