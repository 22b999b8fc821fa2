package dev.flint.runtime.dev.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.Route;
import dev.flint.runtime.emulator.Event;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The payload format 2.0, as the managed runtime reads it. */
class HttpApiFormTest {

  private static final HttpSettings V2 = HttpSettings.of(PayloadFormat.V2);

  private final FakeInvoker function = FakeInvoker.answering("null");

  @Test
  void saysWhatWasAskedFor() throws Exception {
    try (FrontServer server = FrontServer.of(function)) {
      server.get("/tea%20house/oolong?cup=2&cup=3&with=milk%26honey+too&plain");
    }

    APIGatewayV2HTTPEvent event = takeEvent();

    assertEquals("2.0", event.getVersion());
    assertEquals("$default", event.getRouteKey());
    assertEquals("/tea%20house/oolong", event.getRawPath());
    assertEquals("cup=2&cup=3&with=milk%26honey+too&plain", event.getRawQueryString());
    assertEquals(
        Map.of("cup", "2,3", "with", "milk&honey too", "plain", ""),
        event.getQueryStringParameters());
    assertEquals("/tea%20house/oolong", event.getRequestContext().getHttp().getPath());
    assertEquals("GET", event.getRequestContext().getHttp().getMethod());
    assertEquals("HTTP/1.1", event.getRequestContext().getHttp().getProtocol());
    assertEquals("GET /tea%20house/oolong", function.sources.take());
  }

  @Test
  void leavesOutWhatTheRequestHasNot() throws Exception {
    try (FrontServer server = FrontServer.of(function)) {
      server.get("/");
    }

    JsonNode event = FrontServer.json(function.events.take().body());

    for (String name : List.of("cookies", "queryStringParameters", "pathParameters", "body")) {
      assertFalse(event.has(name), name);
    }
    assertEquals("", event.get("rawQueryString").textValue());
    assertFalse(event.get("isBase64Encoded").booleanValue());
    assertFalse(event.get("requestContext").has("authorizer"));
  }

  @Test
  void joinsHeadersInLowerCaseAndKeepsCookiesApart() throws Exception {
    try (FrontServer server = FrontServer.of(function);
        RawClient client = server.connect()) {
      client.sendHead(
          "GET / HTTP/1.1",
          "Host: shop.example.org:8080",
          "User-Agent: Kettle/1",
          "X-Leaf: green",
          "Cookie: a=1; b=2",
          "x-leaf: black",
          "Cookie: c=3",
          "X-Greeting: Grüße",
          "Connection: close");
      client.readAll();
    }

    APIGatewayV2HTTPEvent event = takeEvent();

    assertEquals("green,black", event.getHeaders().get("x-leaf"));
    assertEquals("Grüße", event.getHeaders().get("x-greeting"));
    assertFalse(event.getHeaders().containsKey("cookie"));
    assertEquals(List.of("a=1", "b=2", "c=3"), event.getCookies());
    assertEquals("Kettle/1", event.getRequestContext().getHttp().getUserAgent());
    assertEquals("shop.example.org", event.getRequestContext().getDomainName());
    assertEquals("shop", event.getRequestContext().getDomainPrefix());
  }

  @Test
  void addsTheHeadersThatTheServiceAdds() throws Exception {
    int port;
    try (FrontServer server = FrontServer.of(function)) {
      port = server.port();
      server.send(server.request("/").header("X-Forwarded-For", "192.0.2.7"));
    }

    Map<String, String> headers = takeEvent().getHeaders();

    assertEquals("192.0.2.7, 127.0.0.1", headers.get("x-forwarded-for"));
    assertEquals(Integer.toString(port), headers.get("x-forwarded-port"));
    assertEquals("http", headers.get("x-forwarded-proto"));
    assertTrue(headers.get("x-amzn-trace-id").matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}"));
  }

  @Test
  void saysWhoAsksAndWhen() throws Exception {
    try (FrontServer server = FrontServer.of(function)) {
      server.get("/");
    }

    JsonNode sent = FrontServer.json(function.events.peek().body());
    APIGatewayV2HTTPEvent.RequestContext context = takeEvent().getRequestContext();

    assertEquals("127.0.0.1", context.getHttp().getSourceIp());
    assertEquals("123456789012", context.getAccountId());
    assertEquals("local", context.getApiId());
    assertEquals("$default", context.getStage());
    assertTrue(
        context.getTime().matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000"));
    assertTrue(sent.get("requestContext").get("timeEpoch").isIntegralNumber());
  }

  @Test
  void namesTheInvocationInEventAndResponse() throws Exception {
    String named;
    try (FrontServer server = FrontServer.of(function)) {
      named = server.get("/").headers().firstValue("x-amzn-requestid").orElseThrow();
    }

    assertEquals(named, function.events.peek().requestId());
    assertEquals(named, takeEvent().getRequestContext().getRequestId());
  }

  @Test
  void saysWhatTheAuthorizerKnows() throws Exception {
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("sub", "u-1");
    claims.put("scope", "tea/read tea/brew");
    try (FrontServer server = FrontServer.of(function, V2.withClaims(claims))) {
      server.get("/");
    }

    var jwt = takeEvent().getRequestContext().getAuthorizer().getJwt();

    assertEquals(claims, jwt.getClaims());
    assertEquals(List.of("tea/read", "tea/brew"), jwt.getScopes());
  }

  @Test
  void goesOnWithTheTraceOfTheClient() throws Exception {
    String trace = "Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8;Sampled=1";
    try (FrontServer server = FrontServer.of(function)) {
      server.send(server.request("/").header("X-Amzn-Trace-Id", trace));
    }

    Event event = function.events.take();

    assertEquals(Optional.of(trace), event.traceHeader());
    assertEquals(
        trace, FrontServer.json(event.body()).path("headers").path("x-amzn-trace-id").textValue());
  }

  @Test
  void beginsATraceWhereTheClientHasNone() throws Exception {
    try (FrontServer server = FrontServer.of(function)) {
      server.send(server.request("/").header("X-Amzn-Trace-Id", ""));
    }

    String trace = function.events.take().traceHeader().orElse("");

    assertTrue(trace.startsWith("Root=1-"), trace);
  }

  @Test
  void putsANamedStageBeforeThePath() throws Exception {
    try (FrontServer server = FrontServer.of(function, V2.withStage("beta"))) {
      server.get("/leaves");
    }

    APIGatewayV2HTTPEvent event = takeEvent();

    assertEquals("/beta/leaves", event.getRawPath());
    assertEquals("beta", event.getRequestContext().getStage());
  }

  @Test
  void saysWhichRouteOfAnHttpApiTookIt() throws Exception {
    Route route = new Route(Api.HTTP_API, "get", "/leaves/{leaf}");
    try (FrontServer server = FrontServer.of(function, V2, route)) {
      server.get("/leaves/white%20tips");
    }

    APIGatewayV2HTTPEvent event = takeEvent();

    assertEquals("GET /leaves/{leaf}", event.getRouteKey());
    assertEquals("GET /leaves/{leaf}", event.getRequestContext().getRouteKey());
    assertEquals(Map.of("leaf", "white tips"), event.getPathParameters());
    assertEquals("/leaves/white tips", event.getRawPath());
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, false",
    "text/csv; charset=utf-8, false",
    "application/json, false",
    "Application/JSON; charset=utf-8, false",
    "application/xml, false",
    "application/javascript, false",
    "application/x-www-form-urlencoded, true",
    "application/octet-stream, true",
    "image/png, true",
  })
  void sendsAsTextWhatTheServiceTakesForText(String type, boolean base64) throws Exception {
    try (FrontServer server = FrontServer.of(function)) {
      server.send(post(server, type, "leaf=ä".getBytes("UTF-8")));
    }

    APIGatewayV2HTTPEvent event = takeEvent();

    assertEquals(base64, event.getIsBase64Encoded());
    assertEquals(base64 ? "bGVhZj3DpA==" : "leaf=ä", event.getBody());
  }

  @Test
  void losesNothingOfATextThatIsNoUtf8() throws Exception {
    byte[] latin = "leaf=ä".getBytes("ISO-8859-1");
    try (FrontServer server = FrontServer.of(function)) {
      server.send(post(server, "text/plain; charset=iso-8859-1", latin));
    }

    APIGatewayV2HTTPEvent event = takeEvent();

    assertTrue(event.getIsBase64Encoded());
    assertEquals(Base64.getEncoder().encodeToString(latin), event.getBody());
  }

  private static HttpRequest.Builder post(FrontServer server, String type, byte[] body) {
    return server.request("/").header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
  }

  private APIGatewayV2HTTPEvent takeEvent() throws Exception {
    return LambdaEventSerializers.serializerFor(
            APIGatewayV2HTTPEvent.class, getClass().getClassLoader())
        .fromJson(new ByteArrayInputStream(function.events.take().body()));
  }
}
