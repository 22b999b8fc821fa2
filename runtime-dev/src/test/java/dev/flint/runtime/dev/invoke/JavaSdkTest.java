package dev.flint.runtime.dev.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.Headers;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamCompleteEvent;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamRequest;
import software.amazon.awssdk.services.lambda.model.InvokeWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** AWS's own client for Java against the Invoke API. */
class JavaSdkTest {

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
  private static final SdkAsyncHttpClient NETTY = NettyNioAsyncHttpClient.create();

  @AfterAll
  static void closeNetty() {
    NETTY.close();
  }

  @Test
  void invokesAndReadsTheLog() throws Exception {
    FakeFunction function = FakeFunction.echo().logging("START", "END");
    try (ApiServer api = ApiServer.of(function.named("hello"));
        LambdaClient client = client(api.address())) {

      InvokeResponse response =
          client.invoke(
              r ->
                  r.functionName("hello:$LATEST")
                      .payload(SdkBytes.fromUtf8String("{\"a\":1}"))
                      .logType(LogType.TAIL)
                      .clientContext(base64("{\"custom\":{\"a\":\"b\"}}"))
                      .tenantId("blue"));

      assertEquals(200, response.statusCode());
      assertEquals("{\"a\":1}", response.payload().asUtf8String());
      assertEquals("$LATEST", response.executedVersion());
      assertNull(response.functionError());
      assertEquals("START\nEND\n", unBase64(response.logResult()));
      Event event = function.events.take();
      assertEquals(event.requestId(), response.responseMetadata().requestId());
      assertEquals(
          Optional.of("{\"custom\":{\"a\":\"b\"}}"),
          event.headers().first("Lambda-Runtime-Client-Context"));
      assertEquals(Optional.of("blue"), event.headers().first("Lambda-Runtime-Aws-Tenant-Id"));
    }
  }

  @Test
  void invokesByArn() throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"));
        LambdaClient client = client(api.address())) {
      String arn = "arn:aws:lambda:eu-central-1:123456789012:function:hello";
      assertEquals(
          "{}", client.invoke(r -> r.functionName(arn).qualifier("live")).payload().asUtf8String());
    }
  }

  @Test
  void queuesAnEvent() throws Exception {
    FakeFunction function = FakeFunction.echo();
    try (ApiServer api = ApiServer.of(function.named("hello"));
        LambdaClient client = client(api.address())) {

      InvokeResponse response =
          client.invoke(
              r ->
                  r.functionName("hello")
                      .invocationType(InvocationType.EVENT)
                      .payload(SdkBytes.fromUtf8String("[7]")));

      assertEquals(202, response.statusCode());
      assertEquals("[7]", function.events.take().text());
    }
  }

  @Test
  void triesDryly() throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"));
        LambdaClient client = client(api.address())) {
      assertEquals(
          204,
          client
              .invoke(r -> r.functionName("hello").invocationType(InvocationType.DRY_RUN))
              .statusCode());
    }
  }

  @Test
  void seesAFunctionError() throws Exception {
    String error = "{\"errorMessage\":\"no\",\"errorType\":\"Oops\"}";
    FakeFunction function =
        new FakeFunction(
            (event, listener) ->
                new Answer.FunctionError(
                    event.requestId(), "Oops", error.getBytes(UTF_8), Headers.NONE));
    try (ApiServer api = ApiServer.of(function.named("hello"));
        LambdaClient client = client(api.address())) {

      InvokeResponse response = client.invoke(r -> r.functionName("hello"));

      assertEquals("Unhandled", response.functionError());
      assertEquals(error, response.payload().asUtf8String());
    }
  }

  @Test
  void throwsItsOwnExceptions() throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"));
        LambdaClient client = client(api.address())) {

      ResourceNotFoundException unknown =
          assertThrows(
              ResourceNotFoundException.class, () -> client.invoke(r -> r.functionName("hallo")));
      assertEquals(
          "Function not found: arn:aws:lambda:us-east-1:123456789012:function:hallo."
              + " This server has [hello]",
          unknown.awsErrorDetails().errorMessage());
      assertThrows(
          InvalidRequestContentException.class,
          () -> client.invoke(r -> r.functionName("hello").payload(SdkBytes.fromUtf8String("{"))));
    }
  }

  /** The client sends all of its request before it reads. */
  @Test
  void learnsWhyALargeRequestIsRefused() throws Exception {
    SdkBytes payload = SdkBytes.fromByteArray(new byte[20 * 1024 * 1024]);
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"));
        LambdaClient client = client(api.address())) {
      assertThrows(
          ResourceNotFoundException.class,
          () -> client.invoke(r -> r.functionName("hallo").payload(payload)));
      LambdaException tooLarge =
          assertThrows(
              LambdaException.class,
              () -> client.invoke(r -> r.functionName("hello").payload(payload)));
      assertEquals("RequestEntityTooLargeException", tooLarge.awsErrorDetails().errorCode());
    }
  }

  @Test
  void findsTheFunctionActive() throws Exception {
    try (ApiServer api =
            ApiServer.of(FakeFunction.echo().named("hello"), FakeFunction.echo().named("bye"));
        LambdaClient client = client(api.address())) {

      GetFunctionResponse waited =
          client
              .waiter()
              .waitUntilFunctionActiveV2(r -> r.functionName("hello"))
              .matched()
              .response()
              .orElseThrow();
      client.waiter().waitUntilFunctionUpdatedV2(r -> r.functionName("hello"));
      client.waiter().waitUntilFunctionActive(r -> r.functionName("bye"));

      assertEquals("provided.al2023", waited.configuration().runtimeAsString());
      assertEquals(512, waited.configuration().memorySize());
      assertEquals(
          List.of("bye", "hello"),
          client.listFunctionsPaginator().functions().stream()
              .map(each -> each.functionName())
              .toList());
      assertThrows(
          ResourceNotFoundException.class, () -> client.getFunction(r -> r.functionName("hallo")));
    }
  }

  @Test
  void letsAFunctionInvokeAnother() throws Exception {
    CompletableFuture<URI> address = new CompletableFuture<>();
    FakeFunction outer =
        new FakeFunction(
            (event, listener) -> {
              try (LambdaClient client = client(address.join())) {
                return FakeFunction.response(
                    event,
                    client
                        .invoke(
                            r ->
                                r.functionName("inner")
                                    .payload(SdkBytes.fromUtf8String(event.text())))
                        .payload()
                        .asUtf8String());
              }
            });
    try (ApiServer api = ApiServer.of(outer.named("outer"), FakeFunction.echo().named("inner"));
        LambdaClient client = client(api.address())) {
      address.complete(api.address());
      assertEquals(
          "[1]",
          client
              .invoke(r -> r.functionName("outer").payload(SdkBytes.fromUtf8String("[1]")))
              .payload()
              .asUtf8String());
    }
  }

  @Test
  void readsAStreamWhileItComes() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    FakeFunction function =
        new FakeFunction(
                (event, listener) -> {
                  listener.takes("one".getBytes(UTF_8));
                  read.await();
                  listener.takes("two".getBytes(UTF_8));
                  return FakeFunction.response(event, "");
                })
            .logging("done");
    try (ApiServer api = ApiServer.of(function.named("hello"));
        LambdaAsyncClient client = asyncClient(api.address())) {
      Stream stream = new Stream();

      CompletableFuture<Void> end = stream.invoke(client);

      assertEquals("one", stream.chunks.take());
      read.countDown();
      assertEquals("two", stream.chunks.take());
      end.join();
      assertEquals("done\n", unBase64(stream.complete.join().logResult()));
      assertNull(stream.complete.join().errorCode());
    }
  }

  @Test
  void readsABufferedAnswerAsOneChunk() throws Exception {
    String large = "\"" + "a".repeat(6 * 1024 * 1024 - 2) + "\"";
    FakeFunction function =
        new FakeFunction((event, listener) -> FakeFunction.response(event, large));
    try (ApiServer api = ApiServer.of(function.named("hello"));
        LambdaAsyncClient client = asyncClient(api.address())) {
      Stream stream = new Stream();

      stream.invoke(client).join();

      assertEquals(large, stream.chunks.take());
      assertEquals(0, stream.chunks.size());
    }
  }

  @Test
  void readsTheErrorAtTheEndOfAStream() throws Exception {
    Headers trailers =
        Headers.NONE
            .with("Lambda-Runtime-Function-Error-Type", "Oops")
            .with("Lambda-Runtime-Function-Error-Body", base64("{\"errorType\":\"Oops\"}"));
    FakeFunction function =
        new FakeFunction(
            (event, listener) -> {
              listener.takes("half".getBytes(UTF_8));
              return new Answer.Response(event.requestId(), new byte[0], Headers.NONE, trailers);
            });
    try (ApiServer api = ApiServer.of(function.named("hello"));
        LambdaAsyncClient client = asyncClient(api.address())) {
      Stream stream = new Stream();

      stream.invoke(client).join();

      assertEquals("half", stream.chunks.take());
      assertEquals(0, stream.chunks.size());
      assertEquals("Oops", stream.complete.join().errorCode());
      assertEquals("{\"errorType\":\"Oops\"}", stream.complete.join().errorDetails());
    }
  }

  @Test
  void readsAnErrorInPlaceOfAStream() throws Exception {
    FakeFunction function =
        new FakeFunction((event, listener) -> new Answer.Exited(event.requestId(), 1));
    try (ApiServer api = ApiServer.of(function.named("hello"));
        LambdaAsyncClient client = asyncClient(api.address())) {
      Stream stream = new Stream();

      stream.invoke(client).join();

      assertEquals(0, stream.chunks.size());
      assertEquals("Runtime.ExitError", stream.complete.join().errorCode());
    }
  }

  /** What comes of a streamed response. */
  private static final class Stream {
    final BlockingQueue<String> chunks = new LinkedBlockingQueue<>();
    final CompletableFuture<InvokeWithResponseStreamCompleteEvent> complete =
        new CompletableFuture<>();

    CompletableFuture<Void> invoke(LambdaAsyncClient client) {
      return client.invokeWithResponseStream(
          InvokeWithResponseStreamRequest.builder()
              .functionName("hello")
              .logType(LogType.TAIL)
              .build(),
          InvokeWithResponseStreamResponseHandler.builder()
              .subscriber(
                  InvokeWithResponseStreamResponseHandler.Visitor.builder()
                      .onPayloadChunk(chunk -> chunks.add(chunk.payload().asUtf8String()))
                      .onInvokeComplete(complete::complete)
                      .build())
              .build());
    }
  }

  private static LambdaClient client(URI address) {
    return LambdaClient.builder()
        .endpointOverride(address)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(CREDENTIALS)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** Its end takes seconds, so that there is one for all. */
  private static LambdaAsyncClient asyncClient(URI address) {
    return LambdaAsyncClient.builder()
        .endpointOverride(address)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(CREDENTIALS)
        .httpClient(NETTY)
        .build();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String unBase64(String text) {
    return new String(Base64.getDecoder().decode(text), UTF_8);
  }
}
