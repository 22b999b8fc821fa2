package dev.flint.runtime.dev.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.ApiSettings;
import dev.flint.runtime.dev.http.route.Cors;
import dev.flint.runtime.dev.http.route.Route;
import dev.flint.runtime.emulator.Headers;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pages of other origins that call a function, as APIs and function URLs let them. */
class CorsTest {

  private static final String PAGE = "http://localhost:5173";

  private static final Cors CORS =
      new Cors(
          List.of(PAGE, "https://*"),
          List.of("GET", "PUT"),
          List.of("authorization"),
          List.of("x-cups"),
          Optional.of("600"),
          true);

  private static final HttpSettings V2 = HttpSettings.of(PayloadFormat.V2);
  private static final ApiSettings SETTINGS = ApiSettings.of(Optional.of(CORS));
  private static final Route HTTP_API = new Route(Api.HTTP_API, "GET", "/tea").with(SETTINGS);

  private final FakeInvoker function =
      FakeInvoker.answering(
          """
          {"statusCode": 200, "headers": {"Access-Control-Allow-Origin": "https://own.example"},
           "body": "tea"}""");

  @Test
  void answersABrowserThatAsksWithoutInvokingTheFunction() throws Exception {
    try (FrontServer server = FrontServer.of(function, V2, HTTP_API)) {
      HttpResponse<String> response = server.send(preflight(server, "/tea", PAGE));

      assertEquals(204, response.statusCode());
      assertEquals(
          Map.of(
              "access-control-allow-origin", List.of(PAGE),
              "access-control-allow-credentials", List.of("true"),
              "access-control-allow-methods", List.of("GET,PUT"),
              "access-control-allow-headers", List.of("authorization"),
              "access-control-max-age", List.of("600")),
          corsHeaders(response));
      assertEquals(0, function.events.size());
    }
  }

  @Test
  void answersForPathsOfAnHttpApiThatNoRouteTakes() throws Exception {
    try (FrontServer server = FrontServer.of(function, V2, HTTP_API)) {
      HttpResponse<String> response =
          server.send(preflight(server, "/milk", "https://shop.example"));

      assertEquals(204, response.statusCode());
      assertEquals(
          List.of("https://shop.example"),
          corsHeaders(response).get("access-control-allow-origin"));
    }
  }

  @Test
  void allowsNothingToOtherOrigins() throws Exception {
    try (FrontServer server = FrontServer.of(function, V2, HTTP_API)) {
      HttpResponse<String> asked = server.send(preflight(server, "/tea", "http://evil.example"));
      HttpResponse<String> answered =
          server.send(server.request("/tea").header("Origin", "http://evil.example"));

      assertEquals(204, asked.statusCode());
      assertEquals(Map.of(), corsHeaders(asked));
      assertEquals("tea", answered.body());
      assertEquals(Map.of(), corsHeaders(answered));
    }
  }

  @Test
  void putsTheHeadersOfAnHttpApiInPlaceOfTheFunctions() throws Exception {
    try (FrontServer server = FrontServer.of(function, V2, HTTP_API)) {
      HttpResponse<String> response = server.send(server.request("/tea").header("Origin", PAGE));

      assertEquals(
          Map.of(
              "access-control-allow-origin", List.of(PAGE),
              "access-control-allow-credentials", List.of("true"),
              "access-control-expose-headers", List.of("x-cups")),
          corsHeaders(response));
    }
  }

  @Test
  void putsThemOnAStreamedResponseToo() throws Exception {
    FakeInvoker streaming =
        new FakeInvoker(
            (event, listener) -> {
              listener.begins(Headers.NONE.with("Content-Type", "text/plain"));
              listener.takes("tea".getBytes());
              return FakeInvoker.response(event, "");
            });
    try (FrontServer server = FrontServer.of(streaming, V2, HTTP_API)) {
      HttpResponse<String> response = server.send(server.request("/tea").header("Origin", PAGE));

      assertEquals("tea", response.body());
      assertEquals(List.of(PAGE), corsHeaders(response).get("access-control-allow-origin"));
    }
  }

  @Test
  void addsTheHeadersOfAFunctionUrlToTheFunctions() throws Exception {
    try (FrontServer server = FrontServer.of(function, V2, Route.FUNCTION_URL.with(SETTINGS))) {
      HttpResponse<String> asked = server.send(preflight(server, "/", PAGE));
      HttpResponse<String> answered = server.send(server.request("/").header("Origin", PAGE));

      assertEquals(204, asked.statusCode());
      assertEquals(List.of(PAGE), corsHeaders(asked).get("access-control-allow-origin"));
      assertEquals(
          List.of("https://own.example", PAGE),
          corsHeaders(answered).get("access-control-allow-origin"));
    }
  }

  @Test
  void tellsAnyOriginAsItIs() throws Exception {
    Cors any = new Cors(List.of("*"), List.of(), List.of(), List.of(), Optional.empty(), false);
    Route route = HTTP_API.with(ApiSettings.of(Optional.of(any)));
    try (FrontServer server = FrontServer.of(function, V2, route)) {
      HttpResponse<String> response = server.send(server.request("/tea").header("Origin", PAGE));

      assertEquals(Map.of("access-control-allow-origin", List.of("*")), corsHeaders(response));
    }
  }

  @Test
  void leavesAnyOtherOptionsToTheFunction() throws Exception {
    Route any = new Route(Api.HTTP_API, "ANY", "/tea").with(SETTINGS);
    try (FrontServer server = FrontServer.of(function, V2, any)) {
      HttpResponse<String> response =
          server.send(server.request("/tea").method("OPTIONS", BodyPublishers.noBody()));

      assertEquals("tea", response.body());
      assertEquals(Map.of(), corsHeaders(response));
    }
  }

  @Test
  void answersOptionsOfARestApiAndLeavesTheOtherHeadersToTheFunction() throws Exception {
    Route get = new Route(Api.REST_API, "GET", "/tea").with(SETTINGS);
    HttpSettings v1 = HttpSettings.of(PayloadFormat.V1);
    try (FrontServer server = FrontServer.of(function, v1, get, Route.mock("/tea", SETTINGS))) {
      HttpResponse<String> asked =
          server.send(server.request("/tea").method("OPTIONS", BodyPublishers.noBody()));
      HttpResponse<String> answered = server.send(server.request("/tea").header("Origin", PAGE));

      assertEquals(200, asked.statusCode());
      assertEquals("{}\n", asked.body());
      assertEquals(List.of("GET,PUT"), corsHeaders(asked).get("access-control-allow-methods"));
      assertEquals(
          Map.of("access-control-allow-origin", List.of("https://own.example")),
          corsHeaders(answered));
      assertTrue(function.sources.stream().noneMatch(each -> each.startsWith("OPTIONS")));
    }
  }

  private static HttpRequest.Builder preflight(FrontServer server, String path, String origin) {
    return server
        .request(path)
        .method("OPTIONS", BodyPublishers.noBody())
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "GET");
  }

  private static Map<String, List<String>> corsHeaders(HttpResponse<String> response) {
    Map<String, List<String>> found = new TreeMap<>(response.headers().map());
    found.keySet().removeIf(name -> !name.startsWith("access-control-"));
    return found;
  }
}
