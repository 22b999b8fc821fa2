package dev.flint.runtime.dev.http.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.Route;
import dev.flint.runtime.dev.http.route.Routes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadFormatTest {

  @ParameterizedTest
  @CsvSource({
    "com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent, V2",
    "com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent, V1",
    "com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent, ALB",
    "com.amazonaws.serverless.proxy.model.AwsProxyRequest, V1",
    "com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest, V2",
    "tea.Order, V2",
  })
  void followsTheTypeOfTheEvent(String type, PayloadFormat format) {
    assertEquals(format, PayloadFormat.of(Optional.of(type), Routes.ALL));
  }

  @Test
  void isTheNewestWhereTheEventHasNoType() {
    assertEquals(PayloadFormat.V2, PayloadFormat.of(Optional.empty(), Routes.ALL));
  }

  @Test
  void followsTheRoutesOfARestApiWhereTheEventSaysNothing() {
    Routes rest = Routes.of(List.of(new Route(Api.REST_API, "GET", "/tea")));

    assertEquals(PayloadFormat.V1, PayloadFormat.of(Optional.empty(), rest));
    assertEquals(PayloadFormat.V1, PayloadFormat.of(Optional.of("java.util.Map"), rest));
    assertEquals(PayloadFormat.V2, PayloadFormat.of(Optional.of("a.APIGatewayV2HTTPEvent"), rest));
  }

  @Test
  void isFoundByItsNameInAnyCase() {
    assertEquals(PayloadFormat.ALB, PayloadFormat.named("alb"));
    assertEquals(PayloadFormat.V1, PayloadFormat.named("V1"));
  }

  @Test
  void saysWhichNamesThereAre() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> PayloadFormat.named("v3"));

    assertTrue(refused.getMessage().contains("v2"), refused.getMessage());
    assertTrue(refused.getMessage().contains("v3"), refused.getMessage());
  }
}
