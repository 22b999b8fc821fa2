package dev.flint.runtime.packaging.binding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code is made in a real JVM of the JDK, from a real jar. */
class BindingStepTest {

  @TempDir private Path folder;
  private final RecordingLog log = new RecordingLog();

  @Test
  void makesCodeForWhatIsTakenAndReturned() throws IOException {
    BindingOutcome outcome =
        make(
            """
            public record Order(String id, int count, Color color, Map<String, List<Item>> items) {}
            public enum Color { RED, GREEN }
            public static class Item { public double price; }
            public List<Item> run(Order order) { return List.of(); }
            """);

    assertEquals("example.FlintBindings", outcome.index());
    assertEquals(
        List.of("example.Handler$Order", "java.util.List<example.Handler$Item>"), outcome.bound());
    assertEquals(List.of(), outcome.left());
    assertTrue(Files.isRegularFile(folder.resolve("made/src/FlintOrderReader.java")));
    assertTrue(Files.size(folder.resolve("made/flint-bindings.jar")) > 0);
  }

  @Test
  void initializesNoneOfTheFunctionsClasses() throws IOException {
    String initializer = "static { if (true) throw new IllegalStateException(\"initialized\"); }";
    BindingOutcome outcome =
        make(
            initializer
                + "public enum Color { RED; "
                + initializer
                + " }"
                + "public static class Item { "
                + initializer
                + " public Color color; }"
                + "public static class Order { "
                + initializer
                + "  public List<Item> items; public Map<String, Color> colors; }"
                + "public Order run(Order order) { return order; }");

    assertEquals(
        List.of("example.Handler$Order", "example.Handler$Order"), outcome.bound(), log::toString);
  }

  @Test
  void tellsWhichPropertyIsLeftToTheMapper() throws IOException {
    BindingOutcome outcome =
        make(
            """
            public static class Item { private java.time.Instant since;
              public java.time.Instant getSince() { return since; } public void setSince(java.time.Instant i) {} }
            public static class Order { public List<Item> items; }
            public Order run(Map<String, Object> order) { return null; }
            """);

    assertEquals(List.of("java.util.Map<java.lang.String, java.lang.Object>"), outcome.bound());
    assertEquals(
        List.of(
            "example.Handler$Order is written by the mapper: property items of"
                + " example.Handler$Order: property since of example.Handler$Item:"
                + " java.time.Instant is written by dev.flint.runtime.binding.jackson.jdk.TimeSerializer"),
        outcome.left());
    assertEquals(outcome.left(), log.infos());
  }

  @Test
  void usesWhatIsNotPublicInTheHandlersPackageAndNothingPrivate() throws IOException {
    assertEquals(
        List.of("example.Handler$Order"),
        make("record Order(String id) {} public void run(Order order) {}").bound());
    assertEquals(
        "none: example.Handler$Order is read by the mapper: example.Handler$Order is not public",
        make("private record Order(String id) {} public void run(Order order) {}").text());
  }

  @Test
  void makesNothingWhereNothingIsBound() throws IOException {
    BindingOutcome outcome = make("public String run(String event) { return event; }");

    assertFalse(outcome.isMade());
    assertEquals("none: no type needs any", outcome.text());
    assertEquals(List.of(), log.warnings());
  }

  @Test
  void needsNoJacksonWhereNothingIsBound() throws IOException {
    List<Path> jars = new ArrayList<>(jars("public String run(String event) { return event; }"));
    jars.removeIf(jar -> jar.getFileName().toString().startsWith("jackson"));

    BindingOutcome outcome =
        new BindingStep(Jdks.running(), folder.resolve("made"), log)
            .make("example.Handler::run", jars);

    assertEquals("none: no type needs any", outcome.text());
    assertEquals(List.of(), log.warnings());
  }

  @Test
  void leavesAnObjectThatIsReturnedToTheMapper() throws IOException {
    BindingOutcome outcome = make("public Object run(Object event) { return event; }");

    assertEquals(List.of("java.lang.Object"), outcome.bound());
    assertEquals(
        List.of("java.lang.Object is written by the mapper: an Object may be anything"),
        outcome.left());
  }

  @Test
  void leavesClassesOfVeryManyPropertiesToTheMapper() throws IOException {
    String fields =
        IntStream.rangeClosed(1, 151)
            .mapToObj(i -> "public int field" + i + ";")
            .collect(Collectors.joining());

    BindingOutcome outcome =
        make(
            "public static class Order { " + fields + " } public Order run(Order o) { return o; }");

    assertFalse(outcome.isMade());
    assertTrue(outcome.text().contains("has more than 150 properties"), outcome::text);
  }

  @Test
  void warnsWhereItFailsAndGoesOn() throws IOException {
    BindingStep step = new BindingStep(Jdks.running(), folder.resolve("made"), log);

    BindingOutcome outcome = step.make("example.Missing", List.of());

    assertEquals("none: it could not be made", outcome.text());
    assertTrue(log.warnings().get(0).startsWith("Packaging without binding code"), log::toString);
  }

  @Test
  void makesTheSameJarAgain() throws IOException {
    String members =
        "public static class Order { public int b; public int a; public String c; }"
            + " public Order run(Order order) { return order; }";
    make(members);
    byte[] first = Files.readAllBytes(folder.resolve("made/flint-bindings.jar"));
    make(members);

    assertArrayEquals(first, Files.readAllBytes(folder.resolve("made/flint-bindings.jar")));
  }

  private BindingOutcome make(String members) throws IOException {
    return new BindingStep(Jdks.running(), folder.resolve("made"), log)
        .make("example.Handler::run", jars(members));
  }

  private List<Path> jars(String members) throws IOException {
    List<Path> jars = new ArrayList<>(PackagedFunction.runtimeJars(folder));
    String source = "package example; import java.util.*; public class Handler { " + members + " }";
    jars.add(
        0, SourceJar.of("example/Handler.java", source).writeTo(folder.resolve("function.jar")));
    return jars;
  }
}
