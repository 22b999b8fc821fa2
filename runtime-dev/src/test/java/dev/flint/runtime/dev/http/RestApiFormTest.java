package dev.flint.runtime.dev.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.Route;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form of REST APIs, as the managed runtime reads it. */
class RestApiFormTest {

  private static final HttpSettings V1 = HttpSettings.of(PayloadFormat.V1);

  private final FakeInvoker function =
      FakeInvoker.answering("{\"statusCode\": 200, \"body\": \"\"}");

  @Test
  void saysWhatWasAskedForAtAMatchingRoute() throws Exception {
    Route route = new Route(Api.REST_API, "get", "/pots/{pot}");
    try (FrontServer server = FrontServer.of(function, V1.withStage("live"), route)) {
      server.get("/pots/cast%20iron?size=1&size=2");
    }

    APIGatewayProxyRequestEvent event = takeEvent();

    assertEquals("/pots/{pot}", event.getResource());
    assertEquals("/pots/cast%20iron", event.getPath());
    assertEquals("GET", event.getHttpMethod());
    assertEquals(Map.of("pot", "cast iron"), event.getPathParameters());
    assertEquals(Map.of("size", "2"), event.getQueryStringParameters());
    assertEquals(Map.of("size", List.of("1", "2")), event.getMultiValueQueryStringParameters());
    assertEquals("/pots/{pot}", event.getRequestContext().getResourcePath());
    assertEquals("/live/pots/cast%20iron", event.getRequestContext().getPath());
    assertEquals("live", event.getRequestContext().getStage());
    assertEquals("GET", event.getRequestContext().getHttpMethod());
    assertEquals("HTTP/1.1", event.getRequestContext().getProtocol());
  }

  @Test
  void isAProxyForAllPathsWithoutRoutes() throws Exception {
    try (FrontServer server = FrontServer.of(function, V1)) {
      server.get("/pots/7");
      server.get("/");
    }

    APIGatewayProxyRequestEvent below = takeEvent();
    APIGatewayProxyRequestEvent root = takeEvent();

    assertEquals("/{proxy+}", below.getResource());
    assertEquals(Map.of("proxy", "pots/7"), below.getPathParameters());
    assertEquals("/Prod/pots/7", below.getRequestContext().getPath());
    assertEquals("/", root.getResource());
    assertNull(root.getPathParameters());
  }

  @Test
  void saysNullForWhatTheRequestHasNot() throws Exception {
    try (FrontServer server = FrontServer.of(function, V1)) {
      server.get("/");
    }

    JsonNode event = FrontServer.json(function.events.take().body());

    for (String name :
        List.of(
            "queryStringParameters",
            "multiValueQueryStringParameters",
            "pathParameters",
            "stageVariables",
            "body")) {
      assertTrue(event.path(name).isNull(), name);
    }
    assertTrue(event.path("requestContext").path("identity").path("user").isNull());
  }

  @Test
  void keepsTheNamesOfHeadersAndAllTheirValues() throws Exception {
    try (FrontServer server = FrontServer.of(function, V1);
        RawClient client = server.connect()) {
      client.sendHead(
          "GET / HTTP/1.1",
          "Host: localhost",
          "X-Lid: wood",
          "x-lid: tin",
          "Cookie: a=1",
          "Connection: close");
      client.readAll();
    }

    APIGatewayProxyRequestEvent event = takeEvent();

    assertEquals("tin", event.getHeaders().get("X-Lid"));
    assertEquals(List.of("wood", "tin"), event.getMultiValueHeaders().get("X-Lid"));
    assertEquals("a=1", event.getHeaders().get("Cookie"));
  }

  @Test
  void saysWhoAsksAndWhen() throws Exception {
    try (FrontServer server =
        FrontServer.of(function, V1.withClaims(Map.of("cognito:username", "mia")))) {
      server.send(server.request("/").header("User-Agent", "Kettle/1"));
    }

    JsonNode context = FrontServer.json(function.events.peek().body()).get("requestContext");
    APIGatewayProxyRequestEvent.ProxyRequestContext bound = takeEvent().getRequestContext();

    assertEquals("127.0.0.1", bound.getIdentity().getSourceIp());
    assertEquals("Kettle/1", bound.getIdentity().getUserAgent());
    assertEquals(Map.of("cognito:username", "mia"), bound.getAuthorizer().get("claims"));
    assertTrue(context.get("requestTimeEpoch").isIntegralNumber());
    assertTrue(
        context
            .get("requestTime")
            .textValue()
            .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000"));
  }

  @Test
  void sendsTextAsTextAndAnythingElseAsBase64() throws Exception {
    try (FrontServer server = FrontServer.of(function, V1)) {
      server.send(
          server
              .request("/")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("lid=tin")));
      server.send(
          server.request("/").POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, 0, 1})));
    }

    APIGatewayProxyRequestEvent text = takeEvent();
    APIGatewayProxyRequestEvent binary = takeEvent();

    assertEquals("lid=tin", text.getBody());
    assertFalse(text.getIsBase64Encoded());
    assertEquals("/wAB", binary.getBody());
    assertTrue(binary.getIsBase64Encoded());
  }

  private APIGatewayProxyRequestEvent takeEvent() throws Exception {
    return LambdaEventSerializers.serializerFor(
            APIGatewayProxyRequestEvent.class, getClass().getClassLoader())
        .fromJson(new ByteArrayInputStream(function.events.take().body()));
  }
}
