package dev.flint.runtime.packaging.cache;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Classes of the JDK that take long to initialize. They depend on nothing that a function could
 * set: it can't tell when they were.
 */
final class SlowInitialization {
  /** What the runtime is told them by. */
  private static final String OPTION = "-Dflint.earlyInitialization=";

  /** By classes that are loaded as they are initialized, and seldom else. */
  private static final Map<String, String> CLASSES =
      // Newer JDKs, 25 for one, square 5 there until it has 150,000 bits.
      Map.of("java.math.BigInteger$RecursiveOp$RecursiveSquare", "java.math.BigDecimal");

  private SlowInitialization() {}

  /**
   * Has them initialized while the function starts.
   *
   * @param used the binary names of the classes that the function uses
   * @return options for its JVM, maybe none
   */
  static List<String> options(Set<String> used) {
    List<String> slow =
        CLASSES.entrySet().stream()
            .filter(each -> used.contains(each.getKey()))
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    return slow.isEmpty() ? List.of() : List.of(OPTION + String.join(",", slow));
  }
}
