package dev.flint.runtime.dev.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.Route;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutedRequestTest {

  @ParameterizedTest
  @CsvSource({
    "V2, HTTP_API, 404, Not Found",
    "V1, REST_API, 403, Missing Authentication Token",
  })
  void answersAsApiGatewayWhereNoRouteTakesTheRequest(
      PayloadFormat format, Api api, int status, String message) throws Exception {
    FakeInvoker function = FakeInvoker.answering("null");
    try (FrontServer server =
        FrontServer.of(function, HttpSettings.of(format), new Route(api, "GET", "/tea"))) {
      HttpResponse<String> response = server.get("/milk");

      assertEquals(status, response.statusCode());
      assertEquals("{\"message\":\"" + message + "\"}", response.body());
      assertEquals(0, function.events.size());
    }
  }

  @Test
  void invokesTheFunctionWithAnyMethod() throws Exception {
    FakeInvoker function = FakeInvoker.answering("null");
    try (FrontServer server = FrontServer.of(function)) {
      for (String method : new String[] {"PUT", "PATCH", "DELETE", "OPTIONS", "BREW"}) {
        HttpResponse<String> response =
            server.send(
                server
                    .request("/pot")
                    .method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));

        assertEquals(200, response.statusCode());
        assertEquals(method + " /pot", function.sources.take());
      }
    }
  }
}
