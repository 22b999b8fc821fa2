package dev.flint.runtime.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
  private static final String RUNTIME = "/2018-06-01/runtime/";
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";

  private final LocalRuntimeApi api = LocalRuntimeApi.start();
  private final RuntimeClient runtime = new RuntimeClient(api.address());
  private final HttpClient client = HttpClient.newHttpClient();

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
        client.sendAsync(request(EXTENSION + "event/next", IDENTIFIER, identifier), ofText());

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
    HttpResponse<String> refused =
        client.send(request(EXTENSION + "event/next", IDENTIFIER, "made-up"), ofText());

    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("made-up"), refused.body());
  }

  @Test
  void goesOnFromASnapshotBeforeTheFirstEventAlone() throws Exception {
    HttpRequest restore = request(RUNTIME + "restore/next", "X", "1");
    assertEquals(200, client.send(restore, ofText()).statusCode());

    runtime.nextAsync();
    api.awaitNext(1, SOON);

    assertEquals(403, client.send(restore, ofText()).statusCode());
  }

  @Test
  void takesAFailedRestoreForAFailedInit() throws Exception {
    HttpRequest failed =
        HttpRequest.newBuilder(uri(RUNTIME + "restore/error"))
            .header("Lambda-Runtime-Function-Error-Type", "Runtime.AfterRestoreError")
            .POST(BodyPublishers.ofString("{}"))
            .build();

    assertEquals(202, client.send(failed, ofText()).statusCode());

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
    client.send(
        HttpRequest.newBuilder(uri(RUNTIME + "invocation/" + event.requestId() + "/response"))
            .header("Lambda-Runtime-Function-Response-Mode", mode)
            .POST(BodyPublishers.ofString(text))
            .build(),
        ofText());
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
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(EXTENSION + "register")).POST(BodyPublishers.ofString(body));
    if (!name.isEmpty()) {
      request.header("Lambda-Extension-Name", name);
    }
    return client.send(request.build(), ofText());
  }

  private HttpRequest request(String path, String header, String value) {
    return HttpRequest.newBuilder(uri(path)).header(header, value).build();
  }

  private URI uri(String path) {
    return URI.create("http://" + api.address() + path);
  }

  private static HttpResponse.BodyHandler<String> ofText() {
    return BodyHandlers.ofString(UTF_8);
  }
}
