package dev.flint.runtime.binding.jackson.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.binding.jackson.jdk.Binding.Outcome;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs Flint beside the managed runtime's own serializer and collects where they differ. */
final class Comparison {

  private final Binding managed = Binding.managed();
  private final Binding flint = Binding.flint();
  private final List<String> differences = new ArrayList<>();
  private int successes;

  void read(Type type, String json) {
    Outcome expected = Outcome.of(() -> managed.read(type, json));
    Outcome found = Outcome.of(() -> flint.read(type, json));
    compare(type.getTypeName() + " from " + json, expected, found);
  }

  void write(Type type, Object value) {
    writeEach(type, () -> value);
  }

  /** Writes values that can be written only once. */
  void writeEach(Type type, Supplier<?> values) {
    Outcome expected = Outcome.of(() -> managed.write(type, values.get()));
    Outcome found = Outcome.of(() -> flint.write(type, values.get()));
    compare(type.getTypeName() + " to JSON: " + values.get(), expected, found);
  }

  private void compare(String what, Outcome expected, Outcome found) {
    if (!expected.equals(found)) {
      differences.add("\n" + what + "\n    managed: " + expected + "\n    flint:   " + found);
    }
    successes += expected.failed() ? 0 : 1;
  }

  /** Fails with every difference, or when not one of the comparisons was of a success. */
  void verify(String label) {
    assertEquals(List.of(), differences, label);
    assertTrue(successes > 0, label + ": nothing succeeded, so nothing was compared");
  }
}
