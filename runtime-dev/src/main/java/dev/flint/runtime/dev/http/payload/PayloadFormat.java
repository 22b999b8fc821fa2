package dev.flint.runtime.dev.http.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.dev.http.answer.Answers;
import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.dev.http.answer.MalformedAnswerException;
import dev.flint.runtime.dev.http.route.RouteMatch;
import dev.flint.runtime.dev.http.route.Routes;
import java.util.Locale;
import java.util.Optional;

/** How a request becomes an event, and an answer a response: as which service does it. */
public enum PayloadFormat {
  /** API Gateway's HTTP API with payload format 2.0, and function URLs. */
  V2("$default") {
    @Override
    ObjectNode document(HttpCall call, RouteMatch match, HttpSettings settings) {
      return new HttpApiEvent(call, match, settings).document();
    }

    @Override
    public HttpAnswer answer(
        byte[] response, RouteMatch match, HttpSettings settings, String accept) {
      return Answers.ofHttpApi(response, match.route().api());
    }
  },

  /** API Gateway's REST API, and its HTTP API with payload format 1.0. */
  V1("Prod") {
    @Override
    ObjectNode document(HttpCall call, RouteMatch match, HttpSettings settings) {
      return new RestApiEvent(call, match, settings).document();
    }

    @Override
    public HttpAnswer answer(
        byte[] response, RouteMatch match, HttpSettings settings, String accept) {
      boolean decodes =
          match.route().settings().binary().map(types -> types.have(accept)).orElse(true);
      return Answers.ofRestApi(response, decodes);
    }
  },

  /** An Application Load Balancer. */
  ALB("") {
    @Override
    ObjectNode document(HttpCall call, RouteMatch match, HttpSettings settings) {
      return LoadBalancerEvent.document(call, settings.multiValueHeaders());
    }

    @Override
    public HttpAnswer answer(
        byte[] response, RouteMatch match, HttpSettings settings, String accept) {
      return Answers.ofLoadBalancer(response, settings.multiValueHeaders());
    }
  };

  private final String stage;

  PayloadFormat(String stage) {
    this.stage = stage;
  }

  /**
   * Returns the format that a function asks for by the type of its events, or else by its routes.
   *
   * @param eventType the class, by its full name
   * @return {@link #V2} where nothing says another
   */
  public static PayloadFormat of(Optional<String> eventType, Routes routes) {
    String type = eventType.map(name -> name.substring(name.lastIndexOf('.') + 1)).orElse("");
    if (type.equals("ApplicationLoadBalancerRequestEvent")) {
      return ALB;
    }
    if (type.equals("APIGatewayV2HTTPEvent") || type.equals("HttpApiV2ProxyRequest")) {
      return V2;
    }
    boolean rest = type.equals("APIGatewayProxyRequestEvent") || type.endsWith("AwsProxyRequest");
    return rest || routes.areOfRestApi() ? V1 : V2;
  }

  /**
   * Returns the format of this name, in any case.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static PayloadFormat named(String name) {
    for (PayloadFormat format : values()) {
      if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "The payload format should be v2 (HTTP API, function URL), v1 (REST API) or alb, but is "
            + name);
  }

  /** Returns the event for a request, as JSON. */
  public final byte[] event(HttpCall call, RouteMatch match, HttpSettings settings) {
    return Json.bytes(document(call, match, settings));
  }

  /**
   * Returns the HTTP response for what a function answered.
   *
   * @param accept which types the client takes; empty where it does not say so
   * @throws MalformedAnswerException when the service would not take it
   */
  public abstract HttpAnswer answer(
      byte[] response, RouteMatch match, HttpSettings settings, String accept);

  /** Returns whether the service passes a streamed response on while it comes. */
  public boolean streams() {
    return this != ALB;
  }

  abstract ObjectNode document(HttpCall call, RouteMatch match, HttpSettings settings);

  /** The stage where none is set: the one that SAM deploys to. */
  String defaultStage() {
    return stage;
  }
}
