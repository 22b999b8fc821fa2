package dev.flint.runtime.dev.reload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.dev.JavaProject;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.start.JavaCommand;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function that streams as many bytes as it is asked for, in a real process. */
class StreamingFunctionTest {

  private static final String STREAMER =
      """
      package example;

      import java.io.InputStream;
      import java.io.OutputStream;

      public class Streamer {
        public void handle(InputStream event, OutputStream response) throws Exception {
          int length = Integer.parseInt(new String(event.readAllBytes()));
          response.write("x".repeat(length).getBytes());
        }
      }
      """;

  @TempDir Path folder;

  private final History history = new History(100);
  private final ByteArrayOutputStream watched = new ByteArrayOutputStream();
  private ReloadingFunction function;

  @BeforeEach
  void start() throws Exception {
    JavaProject project =
        new JavaProject(folder.resolve("project")).write("example.Streamer", STREAMER);
    history.add(
        new History.Listener() {
          @Override
          public void streamed(String requestId, byte[] part) {
            watched.writeBytes(part);
          }
        });
    JavaCommand command =
        new JavaCommand(
            JavaProject.java(),
            List.of(),
            project.classPath(),
            "example.Streamer::handle",
            OptionalInt.empty());
    FunctionSettings settings =
        FunctionSettings.of(folder).withEnvironment(Map.of("FLINT_RESPONSE_MODE", "streaming"));
    function =
        ReloadingFunction.start(
            new FunctionSource.OfClassPath(command, () -> settings, List.of(), List.of()),
            history,
            line -> {});
  }

  @AfterEach
  void end() {
    function.close();
  }

  @Test
  void isWatchedWhileItStreamsToSomebodyElse() throws Exception {
    ByteArrayOutputStream taken = new ByteArrayOutputStream();

    Invocation invocation = function.invoke("test", Event.of("100000"), taken::writeBytes);

    assertEquals("x".repeat(100_000), taken.toString(UTF_8));
    assertEquals("x".repeat(100_000), watched.toString(UTF_8));
    assertEquals("x".repeat(100_000), invocation.answer().text());
    assertEquals(List.of(invocation), history.invocations());
  }

  @Test
  void isAnsweredWholeToWhoTakesNoStream() throws Exception {
    assertEquals("xxx", function.invoke("test", Event.of("3")).answer().text());
  }

  @Test
  void keepsNoMoreThanAResponseMayHaveThatIsNotStreamed() throws Exception {
    String tooLarge = Integer.toString(Answer.Response.MAX_BYTES + 1);

    Answer whole = function.invoke("test", Event.of(tooLarge)).answer();
    Answer streamed = function.invoke("test", Event.of(tooLarge), part -> {}).answer();

    assertInstanceOf(Answer.FunctionError.class, whole);
    assertTrue(whole.text().contains("Function.ResponseSizeTooLarge"), whole::text);
    assertTrue(streamed.succeeded());
    assertEquals(Answer.Response.MAX_BYTES, streamed.body().length);
  }
}
