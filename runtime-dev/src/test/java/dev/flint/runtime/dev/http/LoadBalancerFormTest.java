package dev.flint.runtime.dev.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form of Application Load Balancers, as the managed runtime reads it. */
class LoadBalancerFormTest {

  private static final HttpSettings ALB = HttpSettings.of(PayloadFormat.ALB);

  private final FakeInvoker function = FakeInvoker.answering("{\"statusCode\": 200}");

  @Test
  void leavesTheQueryEncodedAndSaysTheLastOfItsValues() throws Exception {
    try (FrontServer server = FrontServer.of(function, ALB)) {
      server.get("/cups/a%20b?glaze=blue%20ash&glaze=red+ash");
    }

    ApplicationLoadBalancerRequestEvent event = takeEvent();

    assertEquals("/cups/a%20b", event.getPath());
    assertEquals("GET", event.getHttpMethod());
    assertEquals(Map.of("glaze", "red+ash"), event.getQueryStringParameters());
    assertNull(event.getMultiValueQueryStringParameters());
    assertTrue(
        event
            .getRequestContext()
            .getElb()
            .getTargetGroupArn()
            .startsWith("arn:aws:elasticloadbalancing:"));
    assertEquals("", event.getBody());
    assertFalse(event.getIsBase64Encoded());
  }

  @Test
  void saysAllValuesWhereTheTargetGroupIsSetSo() throws Exception {
    try (FrontServer server = FrontServer.of(function, ALB.withMultiValueHeaders(true))) {
      server.send(
          server.request("/?glaze=blue&glaze=red").header("X-Kiln", "1").header("X-Kiln", "2"));
    }

    ApplicationLoadBalancerRequestEvent event = takeEvent();

    assertEquals(
        Map.of("glaze", List.of("blue", "red")), event.getMultiValueQueryStringParameters());
    assertEquals(List.of("1", "2"), event.getMultiValueHeaders().get("x-kiln"));
    assertNull(event.getHeaders());
    assertNull(event.getQueryStringParameters());
  }

  @Test
  void saysTheLastValueOfAHeaderInLowerCase() throws Exception {
    try (FrontServer server = FrontServer.of(function, ALB)) {
      server.send(server.request("/").header("X-Kiln", "1").header("X-Kiln", "2"));
    }

    assertEquals("2", takeEvent().getHeaders().get("x-kiln"));
  }

  @Test
  void sendsCompressedTextAsBase64() throws Exception {
    try (FrontServer server = FrontServer.of(function, ALB)) {
      server.send(
          server
              .request("/")
              .header("Content-Type", "text/plain")
              .header("Content-Encoding", "br")
              .POST(BodyPublishers.ofString("clay")));
    }

    ApplicationLoadBalancerRequestEvent event = takeEvent();

    assertEquals("Y2xheQ==", event.getBody());
    assertTrue(event.getIsBase64Encoded());
  }

  private ApplicationLoadBalancerRequestEvent takeEvent() throws Exception {
    return LambdaEventSerializers.serializerFor(
            ApplicationLoadBalancerRequestEvent.class, getClass().getClassLoader())
        .fromJson(new ByteArrayInputStream(function.events.take().body()));
  }
}
