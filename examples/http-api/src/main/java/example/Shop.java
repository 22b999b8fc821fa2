package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A small shop behind an HTTP API: it tells prices and takes orders. */
public final class Shop implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /** Cents for a piece. */
  private static final Map<String, Integer> PRICES = Map.of("cup", 1200, "green-tea", 450);

  private final LambdaLogger log = LambdaRuntime.getLogger();
  private final ObjectMapper json = new ObjectMapper();

  /** An order, as the body of a request has it. */
  public record Order(String item, int quantity) {}

  /** What an order costs, in cents. */
  public record Price(String item, int quantity, int total) {}

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent request, Context context) {
    try {
      return switch (request.getRouteKey()) {
        case "GET /items/{item}" -> answer(200, price(query(request)), Map.of());
        case "POST /orders" -> accept(price(body(request)));
        default -> throw new HttpError(404, "There is no " + request.getRouteKey());
      };
    } catch (HttpError e) {
      return answer(e.status(), Map.of("error", e.getMessage()), Map.of());
    }
  }

  /**
   * The item in the path, one piece unless the query says otherwise, as {@code ?quantity=3} does.
   */
  private static Order query(APIGatewayV2HTTPEvent request) {
    Map<String, String> query = request.getQueryStringParameters();
    String quantity = query == null ? "1" : query.getOrDefault("quantity", "1");
    try {
      return new Order(request.getPathParameters().get("item"), Integer.parseInt(quantity));
    } catch (NumberFormatException e) {
      throw new HttpError(400, "quantity is not a number: " + quantity);
    }
  }

  private Order body(APIGatewayV2HTTPEvent request) {
    try {
      Order order = json.readValue(text(request), Order.class);
      if (order == null || order.item() == null) {
        throw notAnOrder();
      }
      return order;
    } catch (JsonProcessingException e) {
      throw notAnOrder();
    }
  }

  private static HttpError notAnOrder() {
    return new HttpError(400, "The body is not like {\"item\":\"cup\",\"quantity\":1}");
  }

  /** API Gateway encodes the bodies of content types that it doesn't know to be text. */
  private static String text(APIGatewayV2HTTPEvent request) {
    String body = request.getBody() == null ? "" : request.getBody();
    return request.getIsBase64Encoded()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  private static Price price(Order order) {
    Integer each = PRICES.get(order.item());
    if (each == null) {
      throw new HttpError(404, "There is no item " + order.item());
    }
    if (order.quantity() < 1 || order.quantity() > 100) {
      throw new HttpError(400, "quantity must be from 1 to 100, not " + order.quantity());
    }
    return new Price(order.item(), order.quantity(), each * order.quantity());
  }

  /** A real shop would keep the order here. */
  private APIGatewayV2HTTPResponse accept(Price order) {
    log.log("Ordered: " + order);
    return answer(201, order, Map.of("location", "/items/" + order.item()));
  }

  private APIGatewayV2HTTPResponse answer(int status, Object body, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("content-type", "application/json");
    try {
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(status)
          .withHeaders(all)
          .withBody(json.writeValueAsString(body))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends a request with this status and a message for the client. */
  private static final class HttpError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    HttpError(int status, String message) {
      super(message);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
