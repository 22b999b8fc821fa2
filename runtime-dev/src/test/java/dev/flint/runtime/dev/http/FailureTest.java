package dev.flint.runtime.dev.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.Route;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Headers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client sees when the function fails. */
class FailureTest {

  private static final HttpSettings V2 = HttpSettings.of(PayloadFormat.V2);
  private static final Route HTTP_API = new Route(Api.HTTP_API, "GET", "/");

  private static final String ERROR =
      """
      {"errorType":"tea.TooHot","errorMessage":"<b>100°</b> & more",\
      "stackTrace":["tea.Pot.pour(Pot.java:7)"],\
      "cause":{"errorType":"tea.Fire","errorMessage":"burns","stackTrace":[]}}\
      """;

  @ParameterizedTest
  @EnumSource(PayloadFormat.class)
  void showsTheErrorAsTheFunctionReportedIt(PayloadFormat format) throws Exception {
    FakeInvoker function = new FakeInvoker((event, listener) -> FakeInvoker.error(event, ERROR));
    try (FrontServer server = FrontServer.of(function, HttpSettings.of(format))) {
      HttpResponse<String> response = server.get("/");

      assertEquals(502, response.statusCode());
      assertEquals("application/json", response.headers().firstValue("content-type").orElse(""));
      assertEquals(
          FrontServer.json(ERROR.getBytes("UTF-8")),
          FrontServer.json(response.body().getBytes("UTF-8")));
    }
  }

  @ParameterizedTest
  @CsvSource({"HTTP_API, 500", "REST_API, 502", "FUNCTION_URL, 502"})
  void answersTheStatusThatTheServiceHasForIt(Api api, int status) throws Exception {
    FakeInvoker function = new FakeInvoker((event, listener) -> FakeInvoker.error(event, ERROR));
    try (FrontServer server = FrontServer.of(function, V2, new Route(api, "GET", "/"))) {
      HttpResponse<String> json = server.get("/");
      HttpResponse<String> page = server.send(server.request("/").header("Accept", "text/html"));

      assertEquals(status, json.statusCode());
      assertEquals(status, page.statusCode());
      assertTrue(page.body().contains("<small>" + status + ", request"), page.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ERROR, "{\"message\":\"spilled\",\"errorType\":\"tea.TooHot\"}"})
  void saysOfAnHttpApiWhatItSays(String error) throws Exception {
    FakeInvoker function = new FakeInvoker((event, listener) -> FakeInvoker.error(event, error));
    try (FrontServer server = FrontServer.of(function, V2, HTTP_API)) {
      JsonNode document = FrontServer.json(server.get("/").body().getBytes("UTF-8"));

      assertEquals("Internal Server Error", document.get("message").textValue());
      assertEquals("tea.TooHot", document.get("errorType").textValue());
    }
  }

  @Test
  void saysOfAnHttpApiWhyItTakesNoAnswer() throws Exception {
    FakeInvoker function = FakeInvoker.answering("{\"statusCode\": 99}");
    try (FrontServer server = FrontServer.of(function, V2, HTTP_API)) {
      HttpResponse<String> response = server.get("/");

      assertEquals(500, response.statusCode());
      JsonNode document = FrontServer.json(response.body().getBytes("UTF-8"));
      assertEquals("Internal Server Error", document.get("message").textValue());
      assertTrue(document.get("errorMessage").textValue().contains("99"), response.body());
    }
  }

  @Test
  void showsAPageToABrowser() throws Exception {
    FakeInvoker function = new FakeInvoker((event, listener) -> FakeInvoker.error(event, ERROR));
    try (FrontServer server = FrontServer.of(function)) {
      HttpResponse<String> response =
          server.send(
              server.request("/").header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

      assertEquals(502, response.statusCode());
      assertEquals(
          "text/html; charset=utf-8", response.headers().firstValue("content-type").orElse(""));
      assertTrue(response.body().contains("<h1>tea.TooHot</h1>"), response.body());
      assertTrue(response.body().contains("&lt;b&gt;100°&lt;/b&gt; &amp; more"), response.body());
      assertTrue(response.body().contains("tea.Pot.pour(Pot.java:7)"), response.body());
      assertTrue(response.body().contains("Caused by tea.Fire"), response.body());
      assertTrue(response.body().contains(function.events.take().requestId()), response.body());
      assertFalse(response.body().contains("<b>"), response.body());
    }
  }

  @Test
  void showsWhyTheFunctionEndedWithoutAnAnswer() throws Exception {
    JsonNode timedOut = show((id) -> new Answer.TimedOut(id, Duration.ofSeconds(3)));
    JsonNode exited = show((id) -> new Answer.Exited(id, 137));
    JsonNode init =
        show(
            (id) ->
                new Answer.InitError("Runtime.BadFunctionCode", ERROR.getBytes(), Headers.NONE));

    assertTrue(timedOut.get("errorMessage").textValue().contains("timed out after 3.00"));
    assertEquals("Runtime.ExitError", exited.get("errorType").textValue());
    assertEquals("tea.TooHot", init.get("errorType").textValue());
  }

  @Test
  void showsAnErrorThatIsNoJson() throws Exception {
    JsonNode error =
        show(
            (id) ->
                new Answer.FunctionError(
                    id, "Runtime.Unknown", "spilled".getBytes(), Headers.NONE));

    assertEquals("spilled", error.get("errorMessage").textValue());
  }

  @Test
  void answersUnavailableWhenTheInvocationIsInterrupted() throws Exception {
    FakeInvoker function =
        new FakeInvoker(
            (event, listener) -> {
              throw new InterruptedException();
            });
    try (FrontServer server = FrontServer.of(function)) {
      assertEquals(503, server.get("/").statusCode());
    }
  }

  private interface Ending {
    Answer of(String requestId);
  }

  private static JsonNode show(Ending ending) throws Exception {
    FakeInvoker function = new FakeInvoker((event, listener) -> ending.of(event.requestId()));
    try (FrontServer server = FrontServer.of(function)) {
      HttpResponse<String> response = server.get("/");

      assertEquals(502, response.statusCode());
      return FrontServer.json(response.body().getBytes("UTF-8"));
    }
  }
}
