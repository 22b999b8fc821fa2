package dev.flint.runtime.oracle;

import dev.flint.runtime.emulator.Event;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@NeedsOracle
final class ContextOracleTest {

  private static final String CLIENT =
      "\"client\":{\"installation_id\":\"i\",\"app_title\":\"t\",\"app_version_name\":\"n\","
          + "\"app_version_code\":\"c\",\"app_package_name\":\"p\"}";

  private static final Judgement BROKEN_CLIENT =
      Deviation.oursExplains("broken-header", "Header Lambda-Runtime-Client-Context");

  private static final Judgement NO_TIME =
      Deviation.oursAnswers("odd-deadline", "{\"timeRemains\":false}");

  @TestFactory
  Stream<DynamicTest> gettersTellTheSame() throws Exception {
    return Comparison.of("Contexts")
        .event("all headers", full(), Judgement.sameJson())
        .event("no headers that may be absent", bare(), Judgement.sameJson())
        .event(
            "empty headers",
            empty(),
            Deviation.oursAnswers("empty-arn", "{\"invokedFunctionArn\":\"(null)\"}"))
        .event(
            "empty headers but for the ARN",
            empty().withInvokedFunctionArn("a"),
            Judgement.sameJson())
        .event("an id that is no UUID", bare().withRequestId("r-1"), Judgement.sameJson())
        .event("no deadline", deadline(""), NO_TIME)
        .event("a deadline of words", deadline("soon"), NO_TIME)
        .event("a deadline of zero", deadline("0"), NO_TIME)
        .event("a deadline that has passed", deadline("1"), Judgement.sameJson())
        .event(
            "a deadline far away",
            deadline(Long.toString(Long.MAX_VALUE)),
            Deviation.oursAnswers("odd-deadline", "{\"timeRemains\":true}"))
        .event("an odd trace header", bare().withTraceHeader("odd"), Judgement.sameJson())
        .event(
            "a lower-case header",
            header("lambda-runtime-aws-tenant-id", "t"),
            Judgement.sameJson())
        .event("a tenant beyond ASCII", bare().withTenantId("Z\u00fcrich"), Judgement.sameJson())
        .event("all again", full(), Judgement.sameJson())
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> clientContextsAreReadAlike() throws Exception {
    return Comparison.of("Contexts")
        .event("a client alone", client("{" + CLIENT + "}"), Judgement.sameJson())
        .event("an empty client context", client("{}"), Judgement.sameJson())
        .event("a client context of null", client("null"), Judgement.sameJson())
        .event(
            "nulls", client("{\"client\":null,\"custom\":null,\"env\":null}"), Judgement.sameJson())
        .event(
            "custom alone", client("{\"custom\":{\"a\":\"b\",\"c\":null}}"), Judgement.sameJson())
        .event(
            "custom numbers", client("{\"custom\":{\"a\":1.50,\"b\":true}}"), Judgement.sameJson())
        .event("custom objects", client("{\"custom\":{\"a\":{\"b\":1}}}"), BROKEN_CLIENT)
        .event("Custom in capitals", client("{\"Custom\":{\"a\":\"b\"}}"), Judgement.sameJson())
        .event("env", client("{\"env\":{\"locale\":\"de\"}}"), Judgement.sameJson())
        .event("environment", client("{\"environment\":{\"locale\":\"de\"}}"), Judgement.sameJson())
        .event(
            "unknown members",
            client("{\"services\":{\"a\":1},\"client\":{\"other\":1}}"),
            Judgement.sameJson())
        .event(
            "client names in camel case",
            client("{\"client\":{\"appTitle\":\"t\",\"installationId\":\"i\"}}"),
            Judgement.sameJson())
        .event(
            "text beyond ASCII",
            client("{\"custom\":{\"a\":\"\u00fc\\u20ac\"}}"),
            Judgement.sameJson())
        .event("a broken client context", client("{\"custom\""), BROKEN_CLIENT)
        .event("a client context that is text", client("\"text\""), BROKEN_CLIENT)
        .event(
            "a client context in single quotes",
            client("{'custom':{'a':'b'}}"),
            Deviation.onlyAwsAnswers("lenient-header", "Header Lambda-Runtime-Client-Context"))
        .event("a client context that is an array", client("[]"), BROKEN_CLIENT)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> identitiesAreReadAlike() throws Exception {
    return Comparison.of("Contexts")
        .event(
            "both ids",
            identity("{\"cognitoIdentityId\":\"i\",\"cognitoIdentityPoolId\":\"p\"}"),
            Judgement.sameJson())
        .event("no ids", identity("{}"), Judgement.sameJson())
        .event("null", identity("null"), Judgement.sameJson())
        .event(
            "names of the getters",
            identity("{\"identityId\":\"i\",\"identityPoolId\":\"p\"}"),
            Judgement.sameJson())
        .event("a number", identity("{\"cognitoIdentityId\":1,\"other\":[]}"), Judgement.sameJson())
        .event(
            "a broken identity",
            identity("{"),
            Deviation.oursExplains("broken-header", "Header Lambda-Runtime-Cognito-Identity"))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> theEnvironmentIsReadAlike() throws Exception {
    return Comparison.all(
        Comparison.of("Contexts")
            .with("AWS_LAMBDA_FUNCTION_NAME", null)
            .with("AWS_LAMBDA_FUNCTION_VERSION", null)
            .with("AWS_LAMBDA_LOG_GROUP_NAME", null)
            .with("AWS_LAMBDA_LOG_STREAM_NAME", null)
            .event("no names", bare(), Judgement.sameJson()),
        Comparison.of("Contexts")
            .with("AWS_LAMBDA_FUNCTION_NAME", "")
            .with("AWS_LAMBDA_FUNCTION_VERSION", "")
            .with("AWS_LAMBDA_LOG_GROUP_NAME", "")
            .with("AWS_LAMBDA_LOG_STREAM_NAME", "")
            .event("empty names", bare(), Judgement.sameJson()),
        Comparison.of("Contexts")
            .with("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", null)
            .event("no memory size", bare(), Judgement.sameJson()),
        Comparison.of("Contexts")
            .with("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "much")
            .event(
                "an odd memory size",
                bare(),
                Deviation.oursAnswers("odd-memory-size", "{\"memoryLimitInMB\":128}")));
  }

  private static Event full() {
    return bare()
        .withRequestId("8476a536-e9f4-11e8-9739-2dfe598c3fcd")
        .withInvokedFunctionArn("arn:aws:lambda:us-east-1:123456789012:function:compared:live")
        .withTraceHeader(
            "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1;Lineage=a:0")
        .withClientContext("{" + CLIENT + ",\"custom\":{\"a\":\"b\"},\"env\":{\"locale\":\"de\"}}")
        .withCognitoIdentity("{\"cognitoIdentityId\":\"i\",\"cognitoIdentityPoolId\":\"p\"}")
        .withTenantId("tenant");
  }

  private static Event bare() {
    return Event.of("{}").withTraceHeader(null);
  }

  private static Event empty() {
    return bare()
        .withInvokedFunctionArn("")
        .withTraceHeader("")
        .withClientContext("")
        .withCognitoIdentity("")
        .withTenantId("");
  }

  private static Event header(String name, String value) {
    return bare().withHeader(name, value);
  }

  private static Event deadline(String value) {
    return header("Lambda-Runtime-Deadline-Ms", value);
  }

  private static Event client(String json) {
    return bare().withClientContext(json);
  }

  private static Event identity(String json) {
    return bare().withCognitoIdentity(json);
  }
}
