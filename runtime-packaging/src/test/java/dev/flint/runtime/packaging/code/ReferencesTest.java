package dev.flint.runtime.packaging.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.options.Dependency;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {
  private static final String AWS = "com.amazonaws.services.lambda.runtime.";
  private static final String SERIALIZERS = AWS + "serialization.events.LambdaEventSerializers";
  private static final String EVENT = AWS + "events.SQSEvent";
  private static final String ARTIFACT = "com.amazonaws:aws-lambda-java-serialization:";

  @TempDir private Path folder;
  private final RecordingLog log = new RecordingLog();
  private Path managed;
  private Path adapter;

  @BeforeEach
  void writeAdapter() {
    managed =
        SourceJar.of(file(SERIALIZERS), source(SERIALIZERS, "public static void make() {}"))
            .and(file(EVENT), source(EVENT, ""))
            .and("gone/Gone.java", source("gone.Gone", ""))
            .writeTo(folder.resolve("managed.jar"));
    adapter =
        SourceJar.of(
                "lib/Adapter.java",
                source("lib.Adapter", "void run() { " + SERIALIZERS + ".make(); }"))
            .against("-cp", managed)
            .writeTo(folder.resolve("adapter.jar"));
  }

  @Test
  void failsForWhatAnAdapterOfEventsNeedsOfTheManagedRuntime() {
    Path function =
        function("public String run(java.util.List<" + EVENT + "> in) { return null; }");

    assertProblem(function, events(), ARTIFACT, SERIALIZERS, "lib.Adapter");
  }

  @Test
  void warnsOfWhatOnlyALibraryRefersTo() {
    check(function("public String run() { return null; }"), List.of(), true);

    assertEquals(1, log.warnings().size(), log.warnings()::toString);
    assertTrue(log.warnings().get(0).contains(ARTIFACT), log.warnings()::toString);
  }

  @Test
  void failsForWhatTheFunctionItselfNeedsOfTheManagedRuntime() {
    Path function = function("public void run() { " + SERIALIZERS + ".make(); }");

    assertProblem(function, List.of(), ARTIFACT, "example.Handler");
  }

  @Test
  void failsForAClassThatTheHandlersClassRefersToAndNoJarHas() {
    Path function = function("public Object run() { return new gone.Gone(); }");

    assertProblem(function, List.of(), "gone.Gone", "example.Handler");
  }

  @Test
  void countsJarsThatALayerBrings() {
    Path function = function("public Object run() { return new gone.Gone(); }");

    check(function, List.of(Dependency.of(managed)), true);

    assertEquals(List.of(), log.warnings());
  }

  @Test
  void warnsInPlaceOfFailingWhenTheUserKnowsBetter() {
    check(function("public Object run() { return new gone.Gone(); }"), List.of(), false);

    assertTrue(log.warnings().get(0).contains("[gone.Gone]"), log.warnings()::toString);
  }

  @Test
  void findsTheClassesOfTheJdk() {
    Path function = function("public Object run() { return new java.sql.Timestamp(0); }");

    check(function, List.of(Dependency.of(managed)), true);

    assertEquals(List.of(), log.warnings());
  }

  private void assertProblem(Path function, List<Dependency> provided, String... words) {
    String message =
        assertThrows(PackagingException.class, () -> check(function, provided, true)).getMessage();
    assertTrue(message.contains("--check"), message);
    for (String word : words) {
      assertTrue(message.lines().findFirst().orElseThrow().contains(word), message);
    }
  }

  private void check(Path function, List<Dependency> provided, boolean fail) {
    List<Path> jars = List.of(function, adapter);
    new References(KnownClasses.in(jars, provided), Jdks.running(), new Problems(fail, log))
        .check("example.Handler::run", jars, List.of());
  }

  private Path function(String body) {
    return SourceJar.of("example/Handler.java", source("example.Handler", body))
        .against("-cp", managed)
        .writeTo(folder.resolve("function.jar"));
  }

  private List<Dependency> events() {
    return List.of(
        Dependency.of(
            SourceJar.of(file(EVENT), source(EVENT, "")).writeTo(folder.resolve("events.jar"))));
  }

  private static String file(String className) {
    return className.replace('.', '/') + ".java";
  }

  private static String source(String className, String body) {
    int dot = className.lastIndexOf('.');
    return "package "
        + className.substring(0, dot)
        + "; public class "
        + className.substring(dot + 1)
        + " { "
        + body
        + " }";
  }
}
