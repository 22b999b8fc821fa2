package functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;

/** Answers to requests, and knows of no other events. */
public final class Gateway {

  public APIGatewayProxyResponseEvent proxy(APIGatewayProxyRequestEvent event) {
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(200)
        .withHeaders(Map.of("Allow", event.getHttpMethod()))
        .withBody(event.getPath());
  }

  public APIGatewayV2HTTPResponse http(APIGatewayV2HTTPEvent event) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withBody(event.getRawPath())
        .build();
  }
}
