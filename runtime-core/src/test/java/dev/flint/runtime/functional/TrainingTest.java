package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.training.TrainingHandler;
import functions.Rehearsed;
import functions.Serializers;
import functions.Streaming;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The handler that stands in for the function's own while an archive of classes is made. */
class TrainingTest {

  private static final Pattern LOADED =
      Pattern.compile(
          "(?m) ((?:dev\\.flint|com\\.amazonaws|com\\.fasterxml|org\\.joda)\\S+) source");

  @TempDir private Path folder;

  @Test
  void makesTheHandlerAndCallsNothingElseOfTheFunctions() throws Exception {
    try (RunningFunction training = RunningFunction.start(training(Rehearsed.class.getName()))) {
      assertEquals("null", training.respond("{\"items\":[{\"name\":\"pens\"}]}"));
      assertEquals("null", training.respond("not JSON"));
      assertEquals("handler made\n", training.process().log());
    }
  }

  @Test
  void wouldSayWhatIsCalled() throws Exception {
    try (RunningFunction function = RunningFunction.start(Rehearsed.class)) {
      function.respond("{\"items\":[{\"name\":\"pens\"}]}");

      Set<String> lines = function.process().output().lines().collect(Collectors.toSet());
      assertEquals(
          Set.of(
              "handler made",
              "handler called",
              "order made",
              "order read",
              "order written",
              "item made",
              "receipt made",
              "receipt read"),
          lines);
    }
  }

  /** Of the runtime and the libraries, nothing is left to be loaded by the first event. */
  @ParameterizedTest
  @CsvSource({
    "functions.Events::sqs, SQSEvent",
    "functions.Events::s3, S3Event",
    "functions.Events::dynamodb, DynamodbEvent",
    "functions.Gateway::http, APIGatewayV2HTTPEvent"
  })
  void loadsAllThatAnEventNeeds(String handler, String type) throws Exception {
    Path document = Path.of(getClass().getResource("/events/" + type + ".json").toURI());
    String event = Files.readString(document);

    Set<String> missing = new TreeSet<>(loadedBy(FunctionLaunch.of(handler).withEvents(), event));
    assertTrue(missing.contains("dev.flint.runtime.InvocationLoop"), missing::toString);
    missing.removeAll(loadedBy(training(handler).withEvents(), "{}"));

    assertEquals(Set.of(), missing);
  }

  @Test
  void loadsWhatWritesTheFunctionsOwnClasses() throws Exception {
    Set<String> missing =
        new TreeSet<>(loadedBy(FunctionLaunch.of(Rehearsed.class), "{\"items\":[{}]}"));
    missing.removeAll(loadedBy(training(Rehearsed.class.getName()), "{}"));

    // What keeps a constructor's arguments: to make such an object is to call the function.
    missing.removeIf(name -> name.contains("deser.impl.PropertyValue"));
    missing.remove("com.fasterxml.jackson.databind.util.ObjectBuffer");
    assertEquals(Set.of(), missing);
  }

  @Test
  void loadsWhatStreamsAResponse() throws Exception {
    Set<String> missing =
        new TreeSet<>(loadedBy(FunctionLaunch.of(Streaming.class), "\"write:a\""));
    missing.removeAll(loadedBy(training(Streaming.class.getName()), "{}"));

    assertEquals(Set.of(), missing);
    assertFalse(
        loadedBy(training("functions.Echo"), "{}")
            .contains("dev.flint.runtime.api.StreamedResponse"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"functions.Hello", "functions.Echo", "functions.Signatures::all", ""})
  void loadsNoJacksonThatIsNotNeeded(String handler) throws Exception {
    Set<String> loaded = loadedBy(training(handler), "\"a\"");

    assertTrue(loaded.contains(TrainingHandler.class.getName()), loaded::toString);
    assertFalse(loaded.toString().contains("fasterxml"), loaded::toString);
  }

  @Test
  void loadsWhatReportsAnError() throws Exception {
    Set<String> loaded = loadedBy(training(""), "{}");

    assertTrue(loaded.contains("dev.flint.runtime.error.ErrorDocument"), loaded::toString);
  }

  @Test
  void linksWhatFunctionsCodeLinks() throws Exception {
    Path log = folder.resolve("all.log");
    FunctionLaunch launch =
        training("functions.Hello")
            .variable("FLINT_TRAINING_LINKAGE", "true")
            .jvmOption("-Xlog:class+load:file=" + log);
    try (RunningFunction training = RunningFunction.start(launch)) {
      training.respond("{}");
    }

    String loaded = Files.readString(log);
    assertTrue(loaded.contains("java.lang.invoke.StringConcatFactory "), loaded);
    assertTrue(loaded.contains("dev.flint.runtime.training.LinkageRehearsal$$Lambda"), loaded);
  }

  @Test
  void linksNothingWhereOnlyTheHandlersClassDoes() throws Exception {
    Set<String> loaded = loadedBy(training("functions.Hello"), "{}");

    assertFalse(loaded.contains("dev.flint.runtime.training.LinkageRehearsal"), loaded::toString);
  }

  @Test
  void makesTheLogOfAFunctionThatLogs() throws Exception {
    String sink = "dev.flint.runtime.logging.LogSink";
    FunctionLaunch logging = training("functions.Hello").variable("FLINT_TRAINING_LOG", "true");

    var loaded = loadedBy(logging, "{}");

    assertTrue(loaded.contains(sink));
    // A record in JSON has the trace's id.
    assertTrue(loaded.contains("dev.flint.runtime.tracing.TraceHeader"));
    assertFalse(loadedBy(training("functions.Hello"), "{}").contains(sink));
  }

  @Test
  void endsWithTheLastEvent() throws Exception {
    try (RunningFunction training = RunningFunction.start(training("functions.Hello"))) {
      assertEquals("null", training.respond("{}"));
      training.api().enqueue(Event.of("\"end\""));

      assertEquals(0, training.process().awaitExit());
    }
  }

  @Test
  void doesWithoutAHandler() throws Exception {
    FunctionLaunch launch = FunctionLaunch.of(TrainingHandler.class);

    try (RunningFunction training = RunningFunction.start(launch)) {
      assertEquals("null", training.respond("{}"));
      assertEquals("", training.process().log());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.Missing",
        "functions.NotLoadable$NoInterface",
        "functions.NotLoadable$NoInterface::missing",
        "functions.NotLoadable$FailingConstructor",
        "functions.NotLoadable$FailingInitializer",
        "functions.NotLoadable$Incomplete",
        "functions.NotLoadable$Raw",
        "functions.Queue::handle",
        "functions.Hello::",
        "::handle"
      })
  void failsAsTheFunctionWould(String handler) throws Exception {
    Answer.InitError expected = initErrorOf(FunctionLaunch.of(handler));
    Answer.InitError error = initErrorOf(training(handler));

    assertEquals(expected.errorType(), error.errorType());
    assertEquals(expected.text(), error.text());
  }

  @Test
  void failsAsTheFunctionWouldWithoutJackson() throws Exception {
    Answer.InitError expected = initErrorOf(FunctionLaunch.of("functions.Orders").withoutJackson());
    Answer.InitError error = initErrorOf(training("functions.Orders").withoutJackson());

    assertTrue(error.text().contains("java.lang.NoClassDefFoundError"), error::text);
    assertEquals(expected.text(), error.text());
  }

  @Test
  void leavesASerializerOfTheFunctionsAlone() throws Exception {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(CustomPojoSerializer.class.getName()),
        Serializers.Unreading.class.getName());

    try (RunningFunction training =
        RunningFunction.start(training("functions.Shop::order").with(folder))) {
      assertEquals("null", training.respond("{}"));
      assertEquals("", training.process().log());
    }
  }

  @Test
  void goesOnWhenATypeCanNotBeBound() throws Exception {
    try (RunningFunction training =
        RunningFunction.start(training("functions.Rehearsed::conflicting"))) {
      assertEquals("null", training.respond("{}"));

      String errors = training.process().errors();
      assertTrue(errors.contains("functions.Rehearsed$Conflicting"), errors);
      assertTrue(errors.contains("gettotal"), errors);
      assertEquals(errors.lines().count(), errors.lines().filter(l -> l.startsWith("Not")).count());
    }
  }

  private static FunctionLaunch training(String handler) {
    return FunctionLaunch.of(TrainingHandler.class).variable("FLINT_TRAINING_HANDLER", handler);
  }

  private Set<String> loadedBy(FunctionLaunch launch, String event) throws Exception {
    Path log = Files.createTempFile(folder, "loaded", ".log");
    try (RunningFunction function =
        RunningFunction.start(launch.jvmOption("-Xlog:class+load:file=" + log))) {
      function.respond(event);
      function.api().awaitNext(2, RunningFunction.SOON); // The invocation has ended.
    }
    return LOADED
        .matcher(Files.readString(log))
        .results()
        .map(match -> match.group(1))
        // Lambdas have no names to tell them by.
        .filter(name -> !name.contains("$$Lambda"))
        .collect(Collectors.toSet());
  }

  private static Answer.InitError initErrorOf(FunctionLaunch launch) throws Exception {
    try (RunningFunction function = RunningFunction.start(launch)) {
      Answer answer = function.api().takeAnswer(RunningFunction.SOON);
      return assertInstanceOf(Answer.InitError.class, answer, answer::text);
    }
  }
}
