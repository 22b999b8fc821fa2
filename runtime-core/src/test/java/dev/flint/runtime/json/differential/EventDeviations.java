package dev.flint.runtime.json.differential;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Which difference in an event type is which row of {@code docs/compatibility.md}. */
final class EventDeviations {

  private static final List<Rule> RULES = List.of();

  private EventDeviations() {}

  /** The row's id, or nothing when no row explains the difference. */
  static Optional<String> explaining(Class<?> type, Difference difference) {
    return RULES.stream()
        .filter(rule -> rule.explains().test(type, difference))
        .map(Rule::id)
        .findFirst();
  }

  /**
   * A deviation.
   *
   * @param id the first column of its row
   * @param explains whether it explains a type's difference
   */
  private record Rule(String id, BiPredicate<Class<?>, Difference> explains) {}
}
