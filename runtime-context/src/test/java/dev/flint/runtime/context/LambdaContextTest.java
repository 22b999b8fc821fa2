package dev.flint.runtime.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.Context;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.LogSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaContextTest {

  private static final FunctionEnvironment ENVIRONMENT =
      new FunctionEnvironment("greeter", "7", 256, "/group", "stream");

  private final AtomicLong now = new AtomicLong(1_000_000);
  private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
  private final FunctionLogger logger =
      new FunctionLogger(
          new FunctionLog(
              LogSettings.read(Map.of(), new ArrayList<>()), clock, CurrentInvocation.ofProcess()));
  private final ContextFactory factory = new ContextFactory(ENVIRONMENT, clock, logger);

  @Test
  void tellsWhatHeadersAndEnvironmentSay() throws Exception {
    Context context =
        factory.create(
            new InvocationMetadata("id", "1000000", "arn", "Root=1", null, null, "blue", "inv"));

    assertEquals("id", context.getAwsRequestId());
    assertEquals("arn", context.getInvokedFunctionArn());
    assertEquals("Root=1", context.getXrayTraceId());
    assertEquals("blue", context.getTenantId());
    assertEquals("greeter", context.getFunctionName());
    assertEquals("7", context.getFunctionVersion());
    assertEquals(256, context.getMemoryLimitInMB());
    assertEquals("/group", context.getLogGroupName());
    assertEquals("stream", context.getLogStreamName());
    assertSame(logger, context.getLogger());
    assertNull(context.getClientContext());
    assertNull(context.getIdentity());
  }

  /** A getter added to the interface has a default there, which would answer in our place. */
  @Test
  void implementsEveryGetter() throws Exception {
    for (var method : Context.class.getMethods()) {
      assertSame(
          LambdaContext.class,
          LambdaContext.class.getMethod(method.getName()).getDeclaringClass(),
          method::toString);
    }
    assertTrue(Arrays.stream(Context.class.getMethods()).count() >= 13);
  }

  @Test
  void countsTheRemainingTimeAndStopsAtNone() throws Exception {
    Context context = factory.create(metadata("1003000", null, null));

    assertEquals(3000, context.getRemainingTimeInMillis());
    now.addAndGet(2999);
    assertEquals(1, context.getRemainingTimeInMillis());
    now.addAndGet(2);
    assertEquals(0, context.getRemainingTimeInMillis());
  }

  @ParameterizedTest
  @CsvSource({
    "9223372036854775807,2147483647",
    "-9223372036854775808,0",
    "9223372036854775808,0",
    "soon,0",
    ",0"
  })
  void hasARemainingTimeForAnyDeadline(String deadline, int remaining) throws Exception {
    Context context = factory.create(metadata(deadline, null, null));

    assertEquals(remaining, context.getRemainingTimeInMillis());
  }

  @Test
  void readsTheClientContext() throws Exception {
    ClientContext context =
        clientContext(
            """
            {"client":{"installation_id":"i","app_title":"t","app_version_name":"n",
             "app_version_code":1,"app_package_name":null,"other":{}},
             "custom":{"a":"b","n":1.50,"t":true,"z":null},"env":{},"services":[]}""");

    assertEquals("i", context.getClient().getInstallationId());
    assertEquals("t", context.getClient().getAppTitle());
    assertEquals("n", context.getClient().getAppVersionName());
    assertEquals("1", context.getClient().getAppVersionCode());
    assertNull(context.getClient().getAppPackageName());
    assertEquals("b", context.getCustom().get("a"));
    assertEquals("1.50", context.getCustom().get("n"));
    assertEquals("true", context.getCustom().get("t"));
    assertTrue(context.getCustom().containsKey("z"));
    assertEquals(Map.of(), context.getEnvironment());
  }

  @Test
  void readsAClientContextWithoutParts() throws Exception {
    ClientContext context = clientContext("{\"client\":null}");

    assertNull(context.getClient());
    assertNull(context.getCustom());
    assertNull(context.getEnvironment());
    assertNull(clientContext("null"));
  }

  @Test
  void readsTheCognitoIdentity() throws Exception {
    Context context =
        factory.create(
            metadata(
                null, null, "{\"cognitoIdentityPoolId\":\"pool\",\"cognitoIdentityId\":\"id\"}"));

    assertEquals("id", context.getIdentity().getIdentityId());
    assertEquals("pool", context.getIdentity().getIdentityPoolId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "1",
        "\"a\"",
        "{\"client\":1}",
        "{\"client\":{\"app_title\":[]}}",
        "{\"custom\":\"a\"}",
        "{\"custom\":{\"a\":{}}}",
        "{\"env\":[]}",
        "{}x"
      })
  void namesABrokenClientContext(String json) {
    assertBroken(metadata(null, json, null), "Lambda-Runtime-Client-Context", json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"cognitoIdentityId\":{}}"})
  void namesABrokenCognitoIdentity(String json) {
    assertBroken(metadata(null, null, json), "Lambda-Runtime-Cognito-Identity", json);
  }

  @Test
  void showsOnlyTheBeginningOfALongBrokenHeader() {
    MalformedHeaderException e =
        assertThrows(
            MalformedHeaderException.class, () -> clientContext("[" + "1,".repeat(10_000)));

    assertTrue(e.getMessage().length() < 500, e.getMessage());
  }

  private void assertBroken(InvocationMetadata metadata, String header, String json) {
    MalformedHeaderException e =
        assertThrows(MalformedHeaderException.class, () -> factory.create(metadata));

    assertTrue(e.getMessage().contains(header), e.getMessage());
    assertTrue(e.getMessage().contains("\"" + json + "\""), e.getMessage());
  }

  private ClientContext clientContext(String json) throws MalformedHeaderException {
    return factory.create(metadata(null, json, null)).getClientContext();
  }

  private static InvocationMetadata metadata(
      String deadline, String clientContext, String cognitoIdentity) {
    return new InvocationMetadata(
        "id", deadline, null, null, clientContext, cognitoIdentity, null, null);
  }
}
