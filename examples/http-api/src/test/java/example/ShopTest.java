package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopTest {
  @Test
  void tellsThePriceOfSeveralPieces() {
    APIGatewayV2HTTPResponse response =
        send(item("green-tea").withQueryStringParameters(Map.of("quantity", "3")));

    assertEquals(200, response.getStatusCode());
    assertEquals("{\"item\":\"green-tea\",\"quantity\":3,\"total\":1350}", response.getBody());
    assertEquals("application/json", response.getHeaders().get("content-type"));
  }

  @Test
  void answersNotFoundForAnItemItHasNot() {
    assertEquals(404, send(item("coffee")).getStatusCode());
  }

  @Test
  void answersBadRequestForAQuantityOutOfRange() {
    for (String quantity : new String[] {"0", "101", "many"}) {
      APIGatewayV2HTTPResponse response =
          send(item("cup").withQueryStringParameters(Map.of("quantity", quantity)));

      assertEquals(400, response.getStatusCode(), quantity);
    }
  }

  @Test
  void answersBadRequestForABodyThatIsNoOrder() {
    for (String body : new String[] {"", "two cups", "[]", "null"}) {
      assertEquals(400, send(order(body)).getStatusCode(), body);
    }
  }

  @Test
  void answersNotFoundForAnUnknownRoute() {
    APIGatewayV2HTTPResponse response =
        send(APIGatewayV2HTTPEvent.builder().withRouteKey("DELETE /orders"));

    assertEquals(404, response.getStatusCode());
  }

  private static APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder item(String item) {
    return APIGatewayV2HTTPEvent.builder()
        .withRouteKey("GET /items/{item}")
        .withPathParameters(Map.of("item", item));
  }

  private static APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder order(String body) {
    return APIGatewayV2HTTPEvent.builder().withRouteKey("POST /orders").withBody(body);
  }

  private static APIGatewayV2HTTPResponse send(
      APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder request) {
    return new Shop().handleRequest(request.build(), null);
  }
}
