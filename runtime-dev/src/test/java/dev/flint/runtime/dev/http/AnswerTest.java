package dev.flint.runtime.dev.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.Route;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a function's answer. */
class AnswerTest {

  @Test
  void sendsStatusHeadersCookiesAndBody() throws Exception {
    HttpResponse<String> response =
        get(
            PayloadFormat.V2,
            """
            {"statusCode": 201, "body": "brewed ☕", "cookies": ["a=1; HttpOnly", "b=2"],
             "headers": {"Content-Type": "text/x-tea", "X-Cups": 2, "X-Note": "Grüße"},
             "multiValueHeaders": {"X-Leaf": ["green", "black"]}}
            """);

    assertEquals(201, response.statusCode());
    assertEquals("brewed ☕", response.body());
    assertEquals(List.of("text/x-tea"), response.headers().allValues("content-type"));
    assertEquals(List.of("2"), response.headers().allValues("x-cups"));
    assertEquals(List.of("green", "black"), response.headers().allValues("x-leaf"));
    assertEquals(List.of("a=1; HttpOnly", "b=2"), response.headers().allValues("set-cookie"));
    // Java's client reads headers byte by byte.
    String note = response.headers().firstValue("x-note").orElseThrow();
    assertEquals("Grüße", new String(note.getBytes("ISO-8859-1"), "UTF-8"));
  }

  @ParameterizedTest
  @EnumSource(PayloadFormat.class)
  void decodesABinaryBody(PayloadFormat format) throws Exception {
    String json = "{\"statusCode\": 200, \"body\": \"AP8Q\", \"isBase64Encoded\": true}";
    try (FrontServer server =
        FrontServer.of(FakeInvoker.answering(json), HttpSettings.of(format))) {
      byte[] body = server.sendForBytes(server.request("/")).body();

      assertArrayEquals(new byte[] {0, (byte) 0xff, 0x10}, body);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"tea\":\"oolong\"}",
        "\"oolong\"",
        "[1, 2]",
        "7",
        "null",
        "{\"statusCode\":null}",
        "{\"body\":\"no status\"}"
      })
  void takesWhatHasNoStatusForTheBody(String json) throws Exception {
    HttpResponse<String> response = get(PayloadFormat.V2, json);

    assertEquals(200, response.statusCode());
    assertEquals("application/json", contentType(response));
    assertEquals(json, response.body());
  }

  @ParameterizedTest
  @CsvSource({"V2, application/json", "V1, application/json", "ALB, application/octet-stream"})
  void fillsInTheContentTypeThatTheServiceDoes(PayloadFormat format, String type) throws Exception {
    assertEquals(type, contentType(get(format, "{\"statusCode\": 200, \"body\": \"x\"}")));
  }

  @Test
  void fillsInPlainTextAsAnHttpApiDoes() throws Exception {
    FakeInvoker function = FakeInvoker.answering("{\"statusCode\": 200, \"body\": \"x\"}");
    HttpSettings settings = HttpSettings.of(PayloadFormat.V2);
    try (FrontServer server =
        FrontServer.of(function, settings, new Route(Api.HTTP_API, "GET", "/"))) {
      assertEquals("text/plain; charset=utf-8", contentType(server.get("/")));
    }
  }

  @Test
  void mergesHeadersOfARestApi() throws Exception {
    HttpResponse<String> response =
        get(
            PayloadFormat.V1,
            """
            {"statusCode": "200", "headers": {"X-Lid": "tin", "X-Pot": "iron"},
             "multiValueHeaders": {"x-lid": ["wood", "tin"], "Set-Cookie": ["a=1", "b=2"]}}
            """);

    assertEquals(List.of("wood", "tin"), response.headers().allValues("x-lid"));
    assertEquals(List.of("iron"), response.headers().allValues("x-pot"));
    assertEquals(List.of("a=1", "b=2"), response.headers().allValues("set-cookie"));
  }

  @ParameterizedTest
  @CsvSource({"false, one", "true, many"})
  void readsTheHeadersThatTheTargetGroupIsSetTo(boolean multiValue, String expected)
      throws Exception {
    String json =
        """
        {"statusCode": 200, "headers": {"X-Kiln": "one"}, "multiValueHeaders": {"X-Kiln": ["many"]}}
        """;
    HttpSettings settings = HttpSettings.of(PayloadFormat.ALB).withMultiValueHeaders(multiValue);
    try (FrontServer server = FrontServer.of(FakeInvoker.answering(json), settings)) {
      assertEquals(List.of(expected), server.get("/").headers().allValues("x-kiln"));
    }
  }

  @Test
  void sendsTheStatusDescriptionOfALoadBalancer() throws Exception {
    String json = "{\"statusCode\": 418, \"statusDescription\": \"418 Short and stout\"}";
    try (FrontServer server =
            FrontServer.of(FakeInvoker.answering(json), HttpSettings.of(PayloadFormat.ALB));
        RawClient client = server.connect()) {
      client.sendHead("GET / HTTP/1.1", "Host: localhost", "Connection: close");

      assertEquals("HTTP/1.1 418 Short and stout\r\n", client.readTo("\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"text\"", "[]", "{}", "{\"body\": \"x\"}", "{\"tea\": 1}"})
  void asksRestApisAndLoadBalancersForTheDocumentedForm(String json) throws Exception {
    for (PayloadFormat format : List.of(PayloadFormat.V1, PayloadFormat.ALB)) {
      HttpResponse<String> response = get(format, json);

      assertEquals(502, response.statusCode(), format.name());
      JsonNode error = FrontServer.json(response.body().getBytes());
      assertEquals("Internal server error", error.get("message").textValue());
      assertTrue(error.get("errorMessage").textValue().contains("should"), response.body());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"statusCode\": 99} | statusCode from 200 to 599 | 99",
        "{\"statusCode\": 600} | statusCode from 200 to 599 | 600",
        "{\"statusCode\": 0} | statusCode from 200 to 599 | 0",
        "{\"statusCode\": \"fine\"} | statusCode from 200 to 599 | fine",
        "{\"statusCode\": 200.5} | statusCode from 200 to 599 | 200.5",
        "{\"statusCode\": 200, \"body\": {\"a\": 1}} | a text as its body | object {\"a\":1}",
        "{\"statusCode\": 200, \"headers\": []} | an object as its headers | array []",
        "{\"statusCode\": 200, \"headers\": {\"X-A\": [1]}} | the header X-A | array [1]",
        "{\"statusCode\": 200, \"headers\": {\"X A\": \"1\"}} | header names of | X A",
        "{\"statusCode\": 200, \"headers\": {\"\": \"1\"}} | header names of | \"\"",
        "{\"statusCode\": 200, \"headers\": {\"X-A\": \"1\\r\\nX-B: 2\"}} | one line | X-B",
        "{\"statusCode\": 200, \"multiValueHeaders\": {\"X-A\": \"1\"}} | lists in its multi | \"1\"",
        "{\"statusCode\": 200, \"cookies\": \"a=1\"} | a list as its cookies | a=1",
        "{\"statusCode\": 200, \"cookies\": [\"a\\nb\"]} | one line of text | Set-Cookie",
        "{\"statusCode\": 200, \"isBase64Encoded\": \"yes\"} | true or false | yes",
        "{\"statusCode\": 200, \"isBase64Encoded\": true, \"body\": \"A!\"} | base64 | \"A!\"",
        "{\"statusCode\": | be JSON | {\"statusCode\":",
        "{} {} | be JSON | {} {}",
      })
  void saysWhatIsWrongWithAnAnswer(String json, String expected, String found) throws Exception {
    HttpResponse<String> response = get(PayloadFormat.V2, json);

    assertEquals(502, response.statusCode());
    String reason = FrontServer.json(response.body().getBytes()).get("errorMessage").textValue();
    assertTrue(reason.contains(expected), reason);
    assertTrue(reason.contains(found), reason);
  }

  @Test
  void refusesAnEmptyAnswerAndFieldsThatARestApiDoesNotKnow() throws Exception {
    assertEquals(502, get(PayloadFormat.V2, "").statusCode());
    assertEquals(502, get(PayloadFormat.V1, "{\"statusCode\":200,\"tea\":1}").statusCode());
    assertEquals(200, get(PayloadFormat.V1, "{\"statusCode\":200,\"tea\":null}").statusCode());
  }

  private static HttpResponse<String> get(PayloadFormat format, String json) throws Exception {
    try (FrontServer server =
        FrontServer.of(FakeInvoker.answering(json), HttpSettings.of(format))) {
      return server.get("/");
    }
  }

  private static String contentType(HttpResponse<String> response) {
    return response.headers().firstValue("content-type").orElse("none");
  }
}
