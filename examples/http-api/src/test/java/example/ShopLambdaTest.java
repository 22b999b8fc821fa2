package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.flint.runtime.junit.Invocation;
import dev.flint.runtime.junit.LambdaEvent;
import dev.flint.runtime.junit.LambdaFunction;
import dev.flint.runtime.junit.LambdaTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shop as Lambda runs it: from JSON to JSON, by the handler that the pom names. */
@LambdaTest
class ShopLambdaTest {
  private LambdaFunction shop;

  @Test
  void takesAnOrder() {
    Invocation invocation = shop.invoke(LambdaEvent.file(Path.of("events/place-order.json")));

    APIGatewayV2HTTPResponse response = invocation.response(APIGatewayV2HTTPResponse.class);
    assertEquals(201, response.getStatusCode());
    assertEquals("/items/cup", response.getHeaders().get("location"));
    assertEquals(
        "Ordered: Price[item=cup, quantity=2, total=2400]", invocation.log().get(0).message());
  }

  @Test
  void tellsThePriceOfAnItem() {
    APIGatewayV2HTTPEvent event =
        APIGatewayV2HTTPEvent.builder()
            .withRouteKey("GET /items/{item}")
            .withPathParameters(Map.of("item", "green-tea"))
            .build();

    APIGatewayV2HTTPResponse response = shop.invoke(event).response(APIGatewayV2HTTPResponse.class);

    assertEquals("{\"item\":\"green-tea\",\"quantity\":1,\"total\":450}", response.getBody());
  }
}
