package dev.flint.runtime.binding.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event type binds as on the managed runtime: objects of random values, both ways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithEachBinding
final class EventBindingTest {

  private static final int OBJECTS = 50;
  private static final int DAMAGES = 4;

  /** How many of them there are for each type. */
  private static final int TESTS = 3;

  private static final long SEED = Long.getLong("flint.test.seed", 20261123);
  private static final ManagedRuntime MANAGED = ManagedRuntime.start();

  /** They are the same whatever binds. */
  private static final Map<Class<?>, EventCases> CASES = new HashMap<>();

  @Parameter private BoundBy boundBy;
  private final Map<Class<?>, Comparison> comparisons = new HashMap<>();
  private final Set<String> explained = new TreeSet<>();
  private int reports;

  static List<Class<?>> types() throws IOException, URISyntaxException {
    return EventTypes.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void writesAnObjectAsTheManagedRuntimeDoes(Class<?> type) throws Exception {
    Comparison comparison = comparisonOf(type);

    report(type, casesOf(type).objects(), object -> comparison.ofWriting(() -> object));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void readsADocumentAsTheManagedRuntimeDoes(Class<?> type) throws Exception {
    report(type, casesOf(type).documents(), comparisonOf(type)::ofReadingAndWriting);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("types")
  void readsADamagedDocumentAsTheManagedRuntimeDoes(Class<?> type) throws Exception {
    Comparison comparison = comparisonOf(type);
    DamagedDocuments damages = new DamagedDocuments(SEED);
    List<JsonNode> damaged = new ArrayList<>();
    for (byte[] document : casesOf(type).documents()) {
      for (int i = 0; i < DAMAGES; i++) {
        damaged.add(damages.damage(JsonDifference.parse(document)));
      }
    }

    report(type, damaged, tree -> comparison.ofReading(JsonDifference.write(tree)));
  }

  /** Of all types together: a row that explains nothing any more would hide what comes. */
  @AfterAll
  void everyRowExplainedSomething() throws Exception {
    if (reports == TESTS * types().size()) {
      Set<String> nothing = EventDeviations.ids();
      nothing.removeAll(explained);
      assertEquals(Set.of(), nothing);
    }
  }

  private static EventCases casesOf(Class<?> type) throws Exception {
    EventCases known = CASES.get(type);
    if (known == null) {
      known = EventCases.of(type, MANAGED, SEED, OBJECTS);
      CASES.put(type, known);
    }
    return known;
  }

  private Comparison comparisonOf(Class<?> type) throws Exception {
    Comparison known = comparisons.get(type);
    if (known == null) {
      Binding ours = boundBy.binding(type, FlintBinding.jackson());
      known = new Comparison(casesOf(type).managed(), ours);
      comparisons.put(type, known);
    }
    return known;
  }

  private <T> void report(
      Class<?> type, List<T> inputs, Function<T, Optional<Difference>> comparison)
      throws IOException {
    DifferenceReport report = new DifferenceReport();
    for (T input : inputs) {
      comparison
          .apply(input)
          .ifPresent(difference -> report.add(new Found(type, difference, input)));
    }
    reports++;
    explained.addAll(report.explained());
    if (!report.isClean()) {
      fail(type.getName() + ": " + report + "\nAgain with -Dflint.test.seed=" + SEED);
    }
  }
}
