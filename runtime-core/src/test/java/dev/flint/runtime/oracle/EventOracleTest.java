package dev.flint.runtime.oracle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import oracle.handlers.Events;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Events as the services send them, each read and written by a running function. A file is named
 * after its type; what follows a dash tells several of one type apart. A deviation's reason is the
 * id of its row in {@code docs/compatibility.md}.
 */
@NeedsOracle
final class EventOracleTest {

  private static final Path PAGE = Path.of("..", "docs", "compatibility.md");

  /** Where ours is meant to answer otherwise, by document. */
  private static final Map<String, Judgement> DEVIATIONS =
      Map.of(
          "APIGatewayV2CustomAuthorizerEvent.json",
          deviation("joda-outside-events", "/requestContext/time", "\"2024-06-10T16:00:00.000Z\""));

  @TestFactory
  Stream<DynamicTest> eventsAreReadAndWritten() throws Exception {
    SortedMap<String, List<Path>> byType = documentsByType();

    // Lazily, so that the processes of one type are gone when those of the next start.
    return byType.entrySet().stream().flatMap(of -> compare(of.getKey(), of.getValue()));
  }

  private static Stream<DynamicTest> compare(String type, List<Path> documents) {
    try {
      Comparison table = Comparison.of("Events::" + handlerOf(type).getName());
      for (Path document : documents) {
        String name = document.getFileName().toString();
        Judgement judgement = DEVIATIONS.getOrDefault(name, Judgement.sameJson());
        table.event(name, Event.of(Files.readAllBytes(document)), judgement);
      }
      return table.tests();
    } catch (Exception e) {
      throw new IllegalStateException("no comparison of " + documents, e);
    }
  }

  /** The page must own up to it too. */
  private static Judgement deviation(String id, String place, String json) {
    Judgement judgement = Deviation.oursHas(id, place, json);
    return (aws, ours) -> {
      assertTrue(page().contains("| `" + id + "` |"), () -> PAGE + " has no row " + id);
      judgement.judge(aws, ours);
    };
  }

  private static String page() {
    try {
      return Files.readString(PAGE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Method handlerOf(String type) {
    return Stream.of(Events.class.getDeclaredMethods())
        .filter(method -> method.getReturnType().getSimpleName().equals(type))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no method of " + Events.class + " for " + type));
  }

  private static SortedMap<String, List<Path>> documentsByType()
      throws IOException, URISyntaxException {
    Path folder = Path.of(EventOracleTest.class.getResource("/events").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().collect(groupingBy(EventOracleTest::typeOf, TreeMap::new, toList()));
    }
  }

  private static String typeOf(Path document) {
    return document.getFileName().toString().split("[-.]")[0];
  }
}
