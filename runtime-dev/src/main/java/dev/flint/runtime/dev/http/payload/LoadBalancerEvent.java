package dev.flint.runtime.dev.http.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A request as an Application Load Balancer sends it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">Lambda
 *     functions as targets</a>
 */
final class LoadBalancerEvent {

  private static final String TARGET_GROUP =
      "arn:aws:elasticloadbalancing:us-east-1:"
          + HttpCall.ACCOUNT
          + ":targetgroup/local/0123456789abcdef";

  private LoadBalancerEvent() {}

  static ObjectNode document(HttpCall call, boolean multiValueHeaders) {
    Fields headers = Fields.lowerCase(call.headers());
    Fields query = Fields.encoded(call.query());
    ObjectNode event = Json.object();
    event.putObject("requestContext").putObject("elb").put("targetGroupArn", TARGET_GROUP);
    event.put("httpMethod", call.method());
    event.put("path", call.path());
    if (multiValueHeaders) {
      event.set("multiValueQueryStringParameters", query.all());
      event.set("multiValueHeaders", headers.all());
    } else {
      event.set("queryStringParameters", query.last());
      event.set("headers", headers.last());
    }
    EventBody.byContentType(call).putInto(event);
    return event;
  }
}
