package dev.flint.runtime.oracle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.flint.runtime.EventDocuments;
import dev.flint.runtime.emulator.Event;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import oracle.handlers.Events;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Events as the services send them, each read and written by a running function. A deviation's
 * reason is the id of its row in {@code docs/compatibility.md}.
 */
@NeedsOracle
final class EventOracleTest {

  /** Where ours is meant to answer otherwise, by document. */
  private static final Map<String, Judgement> DEVIATIONS =
      Map.of(
          "APIGatewayV2CustomAuthorizerEvent.json",
          Deviation.oursHas(
              "joda-outside-events", "/requestContext/time", "\"2024-06-10T16:00:00.000Z\""));

  @TestFactory
  Stream<DynamicTest> eventsAreReadAndWritten() throws Exception {
    SortedMap<String, List<String>> byType =
        EventDocuments.names().stream()
            .collect(groupingBy(EventDocuments::typeOf, TreeMap::new, toList()));

    // Lazily, so that the processes of one type are gone when those of the next start.
    return byType.entrySet().stream().flatMap(of -> compare(of.getKey(), of.getValue()));
  }

  private static Stream<DynamicTest> compare(String type, List<String> documents) {
    try {
      Comparison table = Comparison.of("Events::" + handlerOf(type).getName());
      for (String name : documents) {
        Judgement judgement = DEVIATIONS.getOrDefault(name, Judgement.sameJson());
        table.event(name, Event.of(EventDocuments.read(name)), judgement);
      }
      return table.tests();
    } catch (Exception e) {
      throw new IllegalStateException("no comparison of " + documents, e);
    }
  }

  private static Method handlerOf(String type) {
    return Stream.of(Events.class.getDeclaredMethods())
        .filter(method -> method.getReturnType().getSimpleName().equals(type))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no method of " + Events.class + " for " + type));
  }
}
