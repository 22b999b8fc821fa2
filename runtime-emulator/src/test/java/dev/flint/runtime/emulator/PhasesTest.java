package dev.flint.runtime.emulator;

import static dev.flint.runtime.emulator.RuntimeClient.RUNTIME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes around invocations: extensions, snapshots, responses that are streamed. */
class PhasesTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String EXTENSION = "/2020-01-01/extension/";
  private static final String EXTENSION_NEXT = EXTENSION + "event/next";
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";

  private final LocalRuntimeApi api = LocalRuntimeApi.start();
  private final RuntimeClient runtime = new RuntimeClient(api.address());

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void theFirstEventWaitsForTheExtension() throws Exception {
    HttpResponse<String> registered = register("watcher", "{\"events\":[]}");
    String identifier = registered.headers().firstValue(IDENTIFIER).orElseThrow();
    api.enqueue(Event.of("1"));
    CompletableFuture<HttpResponse<String>> next = runtime.nextAsync();
    api.awaitNext(1, SOON);
    assertFalse(next.isDone());

    CompletableFuture<HttpResponse<String>> events =
        runtime.getAsync(EXTENSION_NEXT, IDENTIFIER, identifier);

    assertEquals("1", next.get(10, TimeUnit.SECONDS).body());
    assertFalse(events.isDone());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|{}|Extension.InvalidExtensionName",
        "other|{\"events\":[\"INVOKE\"]}|Extension.InvalidEventType",
        "watcher|{\"events\":[]}|Extension.RegistrationClosed"
      })
  void refusesAnExtension(String name, String body, String errorType) throws Exception {
    assertEquals(200, register("watcher", "{}").statusCode());

    HttpResponse<String> refused = register(name, body);

    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains(errorType), refused.body());
  }

  @Test
  void refusesAnExtensionWhenInitIsOver() throws Exception {
    runtime.nextAsync();
    api.awaitNext(1, SOON);

    assertEquals(403, register("late", "{}").statusCode());
  }

  @Test
  void refusesAnIdentifierThatItDidNotGive() throws Exception {
    HttpResponse<String> refused = runtime.get(EXTENSION_NEXT, IDENTIFIER, "made-up");

    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("made-up"), refused.body());
  }

  @Test
  void goesOnFromASnapshotBeforeTheFirstEventAlone() throws Exception {
    assertEquals(200, runtime.get(RUNTIME + "restore/next").statusCode());

    runtime.nextAsync();
    api.awaitNext(1, SOON);

    assertEquals(403, runtime.get(RUNTIME + "restore/next").statusCode());
  }

  @Test
  void takesAFailedRestoreForAFailedInit() throws Exception {
    HttpResponse<String> accepted =
        runtime.post(
            RUNTIME + "restore/error",
            "{}",
            "Lambda-Runtime-Function-Error-Type",
            "Runtime.AfterRestoreError");

    assertEquals(202, accepted.statusCode());

    Answer.InitError error = assertInstanceOf(Answer.InitError.class, api.takeAnswer(SOON));
    assertEquals("Runtime.AfterRestoreError", error.errorType());
  }

  @Test
  void handsAStreamedResponseOnAndKeepsABufferedOne() throws Exception {
    assertEquals("streamed/", heardAndAnswered("streaming", "streamed"));
    assertEquals("/buffered", heardAndAnswered("buffered", "buffered"));
  }

  private String heardAndAnswered(String mode, String text) throws Exception {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    Event event = Event.of("1");
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> invoke(event, heard::writeBytes));
    runtime.next();
    runtime.respond(event.requestId(), text, "Lambda-Runtime-Function-Response-Mode", mode);
    return heard.toString(UTF_8) + "/" + (answer.get(10, TimeUnit.SECONDS).text());
  }

  private Answer invoke(Event event, StreamListener listener) {
    try {
      return api.invoke(event, listener, SOON);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> register(String name, String body)
      throws IOException, InterruptedException {
    return name.isEmpty()
        ? runtime.post(EXTENSION + "register", body)
        : runtime.post(EXTENSION + "register", body, "Lambda-Extension-Name", name);
  }
}
