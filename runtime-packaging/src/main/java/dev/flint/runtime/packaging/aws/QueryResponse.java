package dev.flint.runtime.packaging.aws;

import java.util.stream.Collectors;

/** The smallest response of the protocol that answers with XML for a parameter {@code Action}. */
final class QueryResponse {
  private QueryResponse() {}

  static String to(AwsCall call) {
    String operation = call.operation();
    String content =
        call.service().equals("ec2")
            ? "<requestId>" + AwsHandler.REQUEST_ID + "</requestId>"
            : result(call)
                + "<ResponseMetadata><RequestId>"
                + AwsHandler.REQUEST_ID
                + "</RequestId></ResponseMetadata>";
    return "<" + operation + "Response>" + content + "</" + operation + "Response>";
  }

  private static String result(AwsCall call) {
    String result = call.operation() + "Result>";
    String members =
        SqsDigests.in(call).entrySet().stream()
            .map(member -> element(member.getKey(), member.getValue()))
            .collect(Collectors.joining());
    return "<" + result + members + "</" + result;
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + text + "</" + name + ">";
  }
}
