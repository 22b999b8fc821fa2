package dev.flint.runtime.packaging.codegen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.codegen.GenerationOutcome;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RealJars;
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

/** Code is generated in a real JVM of the JDK, from a real jar. */
class CodeGenerationTest {

  @TempDir private Path folder;
  private final RecordingLog log = new RecordingLog();

  @Test
  void generatesCodeForWhatIsTakenAndReturned() throws IOException {
    GenerationOutcome outcome =
        generate(
            """
            public record Order(String id, int count, Color color, Map<String, List<Item>> items) {}
            public enum Color { RED, GREEN }
            public static class Item { public double price; }
            public List<Item> run(Order order) { return List.of(); }
            """);

    assertEquals("example.FlintBindings", outcome.index());
    assertEquals(
        List.of("example.Handler$Order", "java.util.List<example.Handler$Item>"),
        outcome.covered());
    assertEquals(List.of(), outcome.left());
    assertTrue(Files.isRegularFile(folder.resolve("generated/src/FlintOrderReader.java")));
    assertTrue(Files.size(folder.resolve("generated/flint-bindings.jar")) > 0);
  }

  @Test
  void initializesNoneOfTheFunctionsClasses() throws IOException {
    String initializer = "static { if (true) throw new IllegalStateException(\"initialized\"); }";
    GenerationOutcome outcome =
        generate(
            initializer
                + "public enum Color { RED; "
                + initializer
                + " }"
                + "public static class Item { "
                + initializer
                + " public Color color; }"
                + "public static class Order { "
                + initializer
                + "  public List<Item> items; public Map<String, Color> colors;"
                + "  public Map<Color, Item> keys; public EnumMap<Color, Item> enumMap;"
                + "  public Optional<Color> best; public Inner inner;"
                + "  public class Inner { "
                + initializer
                + " public Color color; } }"
                + "public Order run(Order order) { return order; }");

    assertEquals(
        List.of("example.Handler$Order", "example.Handler$Order"),
        outcome.covered(),
        log::toString);
  }

  @Test
  void tellsWhichPropertyIsLeftToTheMapper() throws IOException {
    GenerationOutcome outcome =
        generate(
            """
            public static class Item { private java.util.regex.Pattern form;
              public java.util.regex.Pattern getForm() { return form; }
              public void setForm(java.util.regex.Pattern form) {} }
            public static class Order { public List<Item> items; }
            public Order run(Map<String, Object> order) { return null; }
            """);

    assertEquals(List.of("java.util.Map<java.lang.String, java.lang.Object>"), outcome.covered());
    assertEquals(
        List.of(
            "example.Handler$Order is written by the mapper: property items of"
                + " example.Handler$Order: property form of example.Handler$Item:"
                + " java.util.regex.Pattern is written by"
                + " com.fasterxml.jackson.databind.ser.std.ToStringSerializer"),
        outcome.left());
    assertEquals(outcome.left(), log.infos());
  }

  @Test
  void usesWhatIsNotPublicInTheHandlersPackageAndNothingPrivate() throws IOException {
    assertEquals(
        List.of("example.Handler$Order"),
        generate("record Order(String id) {} public void run(Order order) {}").covered());
    assertEquals(
        "none: example.Handler$Order is read by the mapper: example.Handler$Order is not public",
        generate("private record Order(String id) {} public void run(Order order) {}").text());
  }

  @Test
  void generatesNothingWhereNothingIsBound() throws IOException {
    GenerationOutcome outcome = generate("public String run(String event) { return event; }");

    assertFalse(outcome.hasCode());
    assertEquals("none: no type needs any", outcome.text());
    assertEquals(List.of(), log.warnings());
  }

  @Test
  void needsNoJacksonWhereNothingIsBound() throws IOException {
    List<Path> jars = new ArrayList<>(jars("public String run(String event) { return event; }"));
    jars.removeIf(jar -> jar.getFileName().toString().startsWith("jackson"));

    GenerationOutcome outcome =
        new CodeGeneration(Jdks.running(), folder.resolve("generated"), log)
            .generate("example.Handler::run", jars);

    assertEquals("none: no type needs any", outcome.text());
    assertEquals(List.of(), log.warnings());
  }

  @Test
  void leavesAnObjectThatIsReturnedToTheMapper() throws IOException {
    GenerationOutcome outcome = generate("public Object run(Object event) { return event; }");

    assertEquals(List.of("java.lang.Object"), outcome.covered());
    assertEquals(
        List.of("java.lang.Object is written by the mapper: an Object may be anything"),
        outcome.left());
  }

  @Test
  void generatesCodeForClassesOfVeryManyProperties() throws IOException {
    String fields =
        IntStream.rangeClosed(1, 301)
            .mapToObj(i -> "public int field" + i + ";")
            .collect(Collectors.joining());

    GenerationOutcome outcome =
        generate(
            "public static class Order { " + fields + " } public Order run(Order o) { return o; }");

    assertEquals(
        List.of("example.Handler$Order", "example.Handler$Order"),
        outcome.covered(),
        log::toString);
  }

  @Test
  void heedsAnnotationsWhereTheyCount() throws IOException {
    String members =
        """
        public static class Order {
          @com.fasterxml.jackson.annotation.JsonProperty("order_id") public String id; }
        public void run(Order order) {}
        """;

    new CodeGeneration(Jdks.running(), false, true, folder.resolve("generated"), log)
        .generate("example.Handler::run", jars(members));

    String reader = Files.readString(folder.resolve("generated/src/FlintOrderReader.java"));
    String index = Files.readString(folder.resolve("generated/src/FlintBindings.java"));
    assertTrue(reader.contains("JsonNames.of(\"order_id\")"), reader);
    assertTrue(index.contains("heedsAnnotations"), index);
  }

  @Test
  void warnsWhereItFailsAndGoesOn() throws IOException {
    CodeGeneration generation =
        new CodeGeneration(Jdks.running(), folder.resolve("generated"), log);

    GenerationOutcome outcome = generation.generate("example.Missing", List.of());

    assertEquals("none: it could not be generated", outcome.text());
    assertTrue(log.warnings().get(0).startsWith("Packaging without generated code"), log::toString);
  }

  @Test
  void generatesTheSameJarAgain() throws IOException {
    String members =
        "public static class Order { public int b; public int a; public String c; }"
            + " public Order run(Order order) { return order; }";
    generate(members);
    byte[] first = Files.readAllBytes(folder.resolve("generated/flint-bindings.jar"));
    generate(members);

    assertArrayEquals(first, Files.readAllBytes(folder.resolve("generated/flint-bindings.jar")));
  }

  private GenerationOutcome generate(String members) throws IOException {
    return new CodeGeneration(Jdks.running(), folder.resolve("generated"), log)
        .generate("example.Handler::run", jars(members));
  }

  private List<Path> jars(String members) throws IOException {
    List<Path> jars = new ArrayList<>(PackagedFunction.runtimeJars(folder));
    String source = "package example; import java.util.*; public class Handler { " + members + " }";
    SourceJar handler =
        SourceJar.of("example/Handler.java", source)
            .against("-cp", Path.of(RealJars.classPath(jars)));
    jars.add(0, handler.writeTo(folder.resolve("function.jar")));
    return jars;
  }
}
