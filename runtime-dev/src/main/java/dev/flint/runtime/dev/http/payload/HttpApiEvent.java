package dev.flint.runtime.dev.http.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.dev.function.Percent;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.RouteMatch;
import dev.flint.runtime.emulator.Headers;
import java.util.Arrays;
import java.util.List;

/**
 * A request in the payload format 2.0. What a request lacks is absent.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">Lambda
 *     proxy integrations for HTTP APIs</a>
 */
record HttpApiEvent(HttpCall call, RouteMatch match, HttpSettings settings) {

  ObjectNode document() {
    ObjectNode event = Json.object();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", path());
    event.put("rawQueryString", call.query());
    putCookies(event);
    event.set("headers", Fields.lowerCase(withoutCookies()).joined());
    Fields query = Fields.decoded(call.query());
    if (!query.isEmpty()) {
      event.set("queryStringParameters", query.joined());
    }
    event.set("requestContext", context());
    if (!match.pathParameters().isEmpty()) {
      match.pathParameters().forEach(event.putObject("pathParameters")::put);
    }
    putBody(event);
    return event;
  }

  /** An HTTP API decodes it and puts its stage before it, where that has a name. */
  private String path() {
    String path = match.route().api() == Api.HTTP_API ? Percent.decode(call.path()) : call.path();
    String stage = settings.stageName();
    return stage.equals("$default") ? path : "/" + stage + path;
  }

  private void putCookies(ObjectNode event) {
    List<String> cookies =
        call.headers().fields().stream()
            .filter(HttpApiEvent::isCookie)
            .flatMap(field -> Arrays.stream(field.value().split(";")))
            .map(String::trim)
            .filter(cookie -> !cookie.isEmpty())
            .toList();
    if (!cookies.isEmpty()) {
      ArrayNode array = event.putArray("cookies");
      cookies.forEach(array::add);
    }
  }

  private Headers withoutCookies() {
    return new Headers(call.headers().fields().stream().filter(field -> !isCookie(field)).toList());
  }

  private static boolean isCookie(Headers.Field field) {
    return field.name().equalsIgnoreCase("Cookie");
  }

  private void putBody(ObjectNode event) {
    EventBody body = EventBody.byContentType(call);
    if (body.isEmpty()) {
      event.put("isBase64Encoded", false);
    } else {
      body.putInto(event);
    }
  }

  private ObjectNode context() {
    ObjectNode context = Json.object();
    context.put("accountId", HttpCall.ACCOUNT);
    context.put("apiId", HttpCall.API_ID);
    putAuthorizer(context);
    context.put("domainName", call.domainName());
    context.put("domainPrefix", call.domainPrefix());
    context
        .putObject("http")
        .put("method", call.method())
        .put("path", path())
        .put("protocol", call.protocol())
        .put("sourceIp", call.sourceIp())
        .put("userAgent", call.header("User-Agent"));
    context.put("requestId", call.requestId());
    context.put("routeKey", match.route().key());
    context.put("stage", settings.stageName());
    context.put("time", call.logTime());
    context.put("timeEpoch", call.time().toEpochMilli());
    return context;
  }

  private void putAuthorizer(ObjectNode context) {
    if (settings.claims().isEmpty()) {
      return;
    }
    ObjectNode jwt = context.putObject("authorizer").putObject("jwt");
    settings.claims().forEach(jwt.putObject("claims")::put);
    String scopes = settings.claims().get("scope");
    if (scopes == null) {
      jwt.putNull("scopes");
    } else {
      ArrayNode array = jwt.putArray("scopes");
      Arrays.stream(scopes.trim().split(" +")).forEach(array::add);
    }
  }
}
