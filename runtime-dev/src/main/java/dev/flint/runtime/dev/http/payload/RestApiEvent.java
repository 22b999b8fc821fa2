package dev.flint.runtime.dev.http.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.dev.function.Percent;
import dev.flint.runtime.dev.http.route.RouteMatch;
import java.util.List;
import java.util.Map;

/**
 * A request as a REST API sends it: what a request lacks is null.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">Input
 *     format of a Lambda function for proxy integration</a>
 */
record RestApiEvent(HttpCall call, RouteMatch match, HttpSettings settings) {

  private static final List<String> UNKNOWN_IDENTITY =
      List.of(
          "accessKey",
          "accountId",
          "apiKey",
          "apiKeyId",
          "caller",
          "cognitoAuthenticationProvider",
          "cognitoAuthenticationType",
          "cognitoIdentityId",
          "cognitoIdentityPoolId",
          "principalOrgId",
          "user",
          "userArn");

  ObjectNode document() {
    Fields headers = Fields.asSent(call.headers());
    Fields query = Fields.decoded(call.query());
    ObjectNode event = Json.object();
    event.put("resource", resource());
    event.put("path", call.path());
    event.put("httpMethod", call.method());
    event.set("headers", headers.last());
    event.set("multiValueHeaders", headers.all());
    event.set("queryStringParameters", query.isEmpty() ? null : query.last());
    event.set("multiValueQueryStringParameters", query.isEmpty() ? null : query.all());
    putPathParameters(event);
    event.putNull("stageVariables");
    event.set("requestContext", context());
    putBody(event);
    return event;
  }

  /** Where no route has a path, the function is behind a proxy for all paths. */
  private String resource() {
    if (match.route().isDefault()) {
      return call.path().equals("/") ? "/" : "/{proxy+}";
    }
    return match.route().path();
  }

  private void putPathParameters(ObjectNode event) {
    Map<String, String> parameters =
        match.route().isDefault() && !call.path().equals("/")
            ? Map.of("proxy", Percent.decode(call.path().replaceFirst("^/", "")))
            : match.pathParameters();
    if (parameters.isEmpty()) {
      event.putNull("pathParameters");
    } else {
      parameters.forEach(event.putObject("pathParameters")::put);
    }
  }

  private void putBody(ObjectNode event) {
    EventBody body =
        match
            .route()
            .settings()
            .binary()
            .map(binary -> EventBody.byTypes(call, binary))
            .orElseGet(() -> EventBody.byContent(call));
    if (body.isEmpty()) {
      event.putNull("body").put("isBase64Encoded", false);
    } else {
      body.putInto(event);
    }
  }

  private ObjectNode context() {
    ObjectNode context = Json.object();
    context.put("accountId", HttpCall.ACCOUNT);
    context.put("apiId", HttpCall.API_ID);
    if (!settings.claims().isEmpty()) {
      settings.claims().forEach(context.putObject("authorizer").putObject("claims")::put);
    }
    context.put("domainName", call.domainName());
    context.put("domainPrefix", call.domainPrefix());
    context.put("extendedRequestId", call.requestId());
    context.put("httpMethod", call.method());
    context.set("identity", identity());
    context.put("path", "/" + settings.stageName() + call.path());
    context.put("protocol", call.protocol());
    context.put("requestId", call.requestId());
    context.put("requestTime", call.logTime());
    context.put("requestTimeEpoch", call.time().toEpochMilli());
    context.put("resourceId", "local");
    context.put("resourcePath", resource());
    context.put("stage", settings.stageName());
    return context;
  }

  private ObjectNode identity() {
    ObjectNode identity = Json.object();
    UNKNOWN_IDENTITY.forEach(identity::putNull);
    return identity
        .put("sourceIp", call.sourceIp())
        .put("userAgent", call.headers().first("User-Agent").orElse(null));
  }
}
