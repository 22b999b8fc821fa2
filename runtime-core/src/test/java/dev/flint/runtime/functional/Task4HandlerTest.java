package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import functions.Echo;
import functions.Hello;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Task 4: invoke the handler. */
class Task4HandlerTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Which handlers there are. */
  @Nested
  class Finds {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "functions.Signatures::event|\"a\"|\"event a\"",
          "functions.Signatures::eventAndContext|\"a\"|\"event a greeter\"",
          "functions.Signatures::context|{}|\"context greeter\"",
          "functions.Signatures::nothing|{}|\"nothing\"",
          "functions.Signatures::output|{}|output",
          "functions.Signatures::outputAndContext|{}|output greeter",
          "functions.Signatures::inputAndOutput|{}|streams {}",
          "functions.Signatures::all|[1]|greeter [1]",
          "functions.Signatures::ofTheClass|\"a\"|\"static a\"",
          "functions.Signatures::inherited|\"a\"|\"inherited a\"",
          "functions.Signatures::byDefault|\"a\"|\"default a\"",
          "functions.Signatures::voidMethod|\"a\"|null",
          "functions.Signatures::boxedVoid|{}|null",
          "functions.Signatures::primitive|41|42",
          "functions.Signatures::array|[1,2]|[false,false]",
          "functions.Signatures::generic|{\"parts\":[1,2]}|{\"sum\":[3]}",
          "functions.Signatures::identity|{\"a\":[1,null]}|{\"a\":[1,null]}",
          "functions.Signatures::overloaded|\"a\"|\"with context\"",
          "functions.Signatures$Nested::event|\"a\"|\"nested a\"",
          "functions.Signatures$Nested$Deeper::event|\"a\"|\"deeper a\"",
          "functions.Hidden::event|\"a\"|\"hidden a\"",
          "functions.Hello|\"a\"|\"Hello, a\"",
          "functions.Hello::handleRequest|\"a\"|\"Hello, a\"",
          "functions.Echo|[ 1 ]|[ 1 ]",
          "functions.Nothing|{\"a\":1}|null",
          "functions.Orders|[{\"amount\":2,\"item\":\"pens\"}]|[\"2 pens\"]",
          "functions.Orders$Both|{}|s"
        })
    void andCallsAHandlerOfAnySignature(String handler, String event, String response)
        throws Exception {
      try (RunningFunction function = RunningFunction.start(FunctionLaunch.of(handler))) {
        assertEquals(response, function.respond(event));
        assertEquals(response, function.respond(event));
      }
    }

    @Test
    void andSaysWhichOverloadsItPassesOver() throws Exception {
      try (RunningFunction function =
          RunningFunction.start(FunctionLaunch.of("functions.Signatures::overloaded"))) {
        function.respond("\"a\"");

        String warning = function.process().output();
        assertEquals(1, warning.lines().count(), warning);
        assertTrue(warning.contains("String,java.lang.String,java.lang.String)"), warning);
      }
    }

    @Test
    void theHandlerOfTheFirstArgumentBeforeThatOfTheVariable() throws Exception {
      FunctionLaunch launch = FunctionLaunch.of(Echo.class).argument("functions.Hello");

      try (RunningFunction function = RunningFunction.start(launch)) {
        assertEquals("\"Hello, a\"", function.respond("\"a\""));
      }
    }

    @Test
    void theHandlerOfTheFirstArgumentWithoutTheVariable() throws Exception {
      FunctionLaunch launch =
          FunctionLaunch.of(Echo.class).without("_HANDLER").argument("functions.Hello");

      try (RunningFunction function = RunningFunction.start(launch)) {
        assertEquals("\"Hello, a\"", function.respond("\"a\""));
      }
    }
  }

  /** When Jackson is loaded. */
  @Nested
  class Jackson {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "functions.Echo|{\"a\":1}",
          "functions.Hello|\"Zürich \\u0041\\n\"",
          "functions.Hello| null ",
          "functions.Nothing|{\"a\":[1,true,null]}",
          "functions.Nothing|null",
          "functions.Signatures::voidMethod|\"a\"",
          "functions.Signatures::nothing|{}",
          "functions.Signatures::context|{\"a\":1}",
          "functions.Signatures::all|{}",
          "functions.Failing::handle|\"NESTED\""
        })
    void isNotLoadedForWhatNeedsNoBinding(String handler, String event, @TempDir Path folder)
        throws Exception {
      String loaded = classesLoadedBy(handler, event, folder);

      assertTrue(loaded.contains(" functions."), "the list shows the function's class");
      assertFalse(loaded.contains("com.fasterxml"), () -> linesWith("com.fasterxml", loaded));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {"functions.Hello|1", "functions.Hello|'a'", "functions.Orders|[]"})
    void isLoadedForWhatNeedsIt(String handler, String event, @TempDir Path folder)
        throws Exception {
      assertTrue(classesLoadedBy(handler, event, folder).contains("com.fasterxml"));
    }

    private String classesLoadedBy(String handler, String event, Path folder) throws Exception {
      Path list = folder.resolve("classes.txt");
      FunctionLaunch launch = FunctionLaunch.of(handler).jvmOption("-Xlog:class+load:file=" + list);
      Event withHeaders =
          Event.of(event)
              .withClientContext("{\"custom\":{\"a\":\"b\"}}")
              .withCognitoIdentity("{\"cognitoIdentityId\":\"i\"}");

      try (RunningFunction function = RunningFunction.start(launch)) {
        function.invoke(withHeaders);
        return Files.readString(list);
      }
    }

    private String linesWith(String part, String text) {
      return text.lines().filter(line -> line.contains(part)).toList().toString();
    }
  }

  /** Jackson absent from the class path. */
  @Nested
  class WithoutJackson {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "functions.Echo|{}|{}",
          "functions.Hello|\"a\"|\"Hello, a\"",
          "functions.Hello|null|\"Hello, null\"",
          "functions.Nothing|{}|null",
          "functions.Signatures::all|{}|greeter {}",
          "functions.Signatures::context|{}|\"context greeter\""
        })
    void worksWhatNeedsNoBinding(String handler, String event, String response) throws Exception {
      FunctionLaunch launch = FunctionLaunch.of(handler).withoutJackson();

      try (RunningFunction function = RunningFunction.start(launch)) {
        assertEquals(response, function.respond(event));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "{}", "'a'", ""})
    void failsTheInvocationWhoseEventNeedsIt(String event) throws Exception {
      FunctionLaunch launch = FunctionLaunch.of(Hello.class).withoutJackson();

      try (RunningFunction function = RunningFunction.start(launch)) {
        assertNamesJackson(function.fail(Event.of(event)));
        assertNamesJackson(function.fail(Event.of(event)));
        assertEquals("\"Hello, a\"", function.respond("\"a\""));
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "functions.Orders",
          "functions.Signatures::primitive",
          "functions.ContextReport"
        })
    void failsTheInitOfAHandlerThatNeedsIt(String handler) throws Exception {
      FunctionLaunch launch = FunctionLaunch.of(handler).withoutJackson();

      try (RunningFunction function = RunningFunction.start(launch)) {
        Answer answer = function.api().takeAnswer(RunningFunction.SOON);

        assertInstanceOf(Answer.InitError.class, answer);
        assertNamesJackson(answer);
        assertEquals(1, function.process().awaitExit());
      }
    }

    private void assertNamesJackson(Answer answer) throws Exception {
      String message = JSON.readTree(answer.text()).get("errorMessage").asText();
      assertTrue(message.contains("com.fasterxml.jackson.core:jackson-databind"), message);
    }
  }

  /** What a process holds after the first answer. */
  @Nested
  class Process {

    @Test
    void hasOneThreadOfOursAndOneThatWatchesTheDeadline() throws Exception {
      try (RunningFunction function = RunningFunction.start(Hello.class)) {
        function.awaitReady();
        assertEquals(List.of("main"), JavaThreads.of(function.process().pid()));

        function.respond("\"a\"");

        assertEquals(
            Set.of("main", "flint-deadline"), Set.copyOf(JavaThreads.of(function.process().pid())));
      }
    }

    @Test
    void hasNoHttpClientOfTheJdk(@TempDir Path folder) throws Exception {
      Path list = folder.resolve("classes.txt");
      FunctionLaunch launch =
          FunctionLaunch.of(Hello.class).jvmOption("-Xlog:class+load:file=" + list);

      try (RunningFunction function = RunningFunction.start(launch)) {
        function.respond("\"a\"");

        String loaded = Files.readString(list);
        assertTrue(loaded.contains("dev.flint.runtime.http."));
        assertFalse(loaded.contains(" java.net.http."));
        assertFalse(loaded.contains(" java.net.HttpURLConnection"));
      }
    }
  }

  /** The runtime and the function as named modules. */
  @Nested
  class OnTheModulePath {

    @TempDir private static Path folder;

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "shop.api.Greeter|\"a\"|\"Hello, a\"",
          "shop.api.Checkout|{\"amount\":2}|{\"total\":20}",
          "shop.api.Checkout::price|3|30"
        })
    void runsAFunctionOfANamedModule(String handler, String event, String response)
        throws Exception {
      try (RunningFunction function = startModule(handler, ShopModule.NAME)) {
        assertEquals(response, function.respond(event));
        assertEquals("", function.process().log());
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "shop.internal.Secret",
          "shop.internal.Secret::event",
          "shop.internal.Secret::ofTheClass"
        })
    void saysThatAPackageIsNotExported(String handler) throws Exception {
      String message = initErrorOf(handler, ShopModule.NAME);

      assertTrue(message.contains("exports shop.internal;"), message);
    }

    @Test
    void saysThatAModuleIsNotResolved() throws Exception {
      String message = initErrorOf("shop.api.Greeter", "java.base");

      assertTrue(message.contains("--add-modules"), message);
    }

    private String initErrorOf(String handler, String resolved) throws Exception {
      try (RunningFunction function = startModule(handler, resolved)) {
        Answer answer = function.api().takeAnswer(RunningFunction.SOON);

        assertInstanceOf(Answer.InitError.class, answer, answer::text);
        JsonNode error = JSON.readTree(answer.text());
        return error.get("errorMessage").asText();
      }
    }

    private RunningFunction startModule(String handler, String resolved) {
      return RunningFunction.start(
          FunctionLaunch.of(handler).asModule(ShopModule.compiledIn(folder), resolved));
    }
  }
}
