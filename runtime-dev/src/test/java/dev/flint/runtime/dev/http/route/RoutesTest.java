package dev.flint.runtime.dev.http.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {

  private static final Routes SHOP =
      Routes.of(
          List.of(
              Route.defaultOf(Api.HTTP_API),
              new Route(Api.HTTP_API, "ANY", "/{proxy+}"),
              new Route(Api.HTTP_API, "get", "/tea/{rest+}"),
              new Route(Api.HTTP_API, "GET", "/tea/{leaf}"),
              new Route(Api.HTTP_API, "ANY", "/tea/{leaf}"),
              new Route(Api.HTTP_API, "ANY", "/tea/green"),
              new Route(Api.HTTP_API, "GET", "/tea/{leaf}/cups")));

  @ParameterizedTest
  @CsvSource({
    "GET,  /tea/green,        ANY /tea/green",
    "GET,  /tea/black,        GET /tea/{leaf}",
    "PUT,  /tea/black,        ANY /tea/{leaf}",
    "GET,  /tea/black/cups,   GET /tea/{leaf}/cups",
    "POST, /tea/black/cups,   ANY /{proxy+}",
    "GET,  /tea/black/cups/7, GET /tea/{rest+}",
    "GET,  /milk,             ANY /{proxy+}",
    "GET,  /tea/,             ANY /{proxy+}",
    "GET,  /,                 $default",
  })
  void choosesTheRouteThatSaysMost(String method, String path, String key) {
    assertEquals(key, SHOP.match(method, path).orElseThrow().route().key());
  }

  @Test
  void decodesWhatVariablesStandFor() {
    assertEquals(
        Map.of("leaf", "white tips/é"),
        SHOP.match("GET", "/tea/white%20tips%2F%C3%A9").orElseThrow().pathParameters());
    assertEquals(
        Map.of("rest", "a/b c"), SHOP.match("GET", "/tea/a/b%20c").orElseThrow().pathParameters());
    assertEquals(
        Map.of("leaf", "1+1"), SHOP.match("GET", "/tea/1+1").orElseThrow().pathParameters());
  }

  @Test
  void matchesLiteralsThatAreEncoded() {
    Routes routes = Routes.of(List.of(new Route(Api.HTTP_API, "GET", "/café")));

    assertEquals("GET /café", routes.match("GET", "/caf%C3%A9").orElseThrow().route().key());
  }

  @Test
  void refusesWhatNoRouteTakes() {
    Routes routes = Routes.of(List.of(new Route(Api.HTTP_API, "GET", "/tea")));

    assertEquals(Optional.empty(), routes.match("POST", "/tea"));
    assertEquals(Optional.empty(), routes.match("GET", "/tea/"));
    assertEquals(Optional.empty(), routes.match("GET", "/tea/green"));
    assertEquals(Optional.empty(), routes.match("GET", "/"));
  }

  @Test
  void takesEverythingWhereThereAreNoRoutes() {
    assertEquals(
        "$default", Routes.of(List.of()).match("PATCH", "/any").orElseThrow().route().key());
  }

  @Test
  void choosesThePathOfARestApiBeforeTheMethod() {
    Routes routes =
        Routes.of(
            List.of(
                new Route(Api.REST_API, "any", "/{proxy+}"),
                new Route(Api.REST_API, "get", "/tea"),
                new Route(Api.REST_API, "post", "/tea")));

    assertEquals(Optional.empty(), routes.match("DELETE", "/tea"));
    assertEquals("POST /tea", routes.match("POST", "/tea").orElseThrow().route().key());
    assertEquals("GET /tea", routes.match("GET", "/tea/").orElseThrow().route().key());
    assertEquals("ANY /{proxy+}", routes.match("DELETE", "/milk").orElseThrow().route().key());
  }
}
