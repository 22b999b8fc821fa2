package dev.flint.runtime.packaging.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class AwsStandInTest {
  private static final RecordingLog LOG = new RecordingLog();

  @TempDir private static Path folder;
  private static AwsStandIn aws;

  @BeforeAll
  static void start() throws IOException {
    write("README.md", "beside the services");
    write("dynamodb/GetItem.json", "{\"Item\":{\"id\":{\"S\":\"é\"}}}");
    write("dynamodb/GetItems.json", "{}");
    write(
        "sns/Publish.xml",
        "<PublishResponse><PublishResult><MessageId>7</MessageId></PublishResult>"
            + "</PublishResponse>");
    write("s3/GET/bucket/a b+c.json", "{ an object of any kind");
    write(
        "s3/GET/bucket/a b+c.json?tagging.xml",
        "<Tagging><TagSet><Tag><Key>k</Key><Value>v</Value></Tag></TagSet></Tagging>");
    write(
        "s3/GET/bucket.xml",
        "<ListBucketResult><Contents><Key>key</Key></Contents></ListBucketResult>");
    write("lambda/POST/2015-03-31/functions/other/invocations.json", "[1]");
    write(
        "monitoring/GetMetricData.json",
        "{\"MetricDataResults\":[{\"Id\":\"m\",\"Timestamps\":[1.5],\"Values\":[0.25,3]}]}");
    write("unsigned/InitiateAuth.json", "{\"Session\":\"9\"}");
    write("kinesis/PutRecord.json", "{\"SequenceNumber\":\"5\"}");
    aws = AwsStandIn.start(folder, Jdks.running(), Path.of(System.getProperty("java.home")), LOG);
  }

  private static void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @AfterAll
  static void tellsWhatDidNotMeet() {
    aws.close();

    String calls = LOG.infos().get(0);
    assertTrue(calls.contains("dynamodb/PutItem.json, kinesis/PutRecords.json"), calls);
    assertTrue(calls.contains("lambda/GET/2015-03-31/functions.json"), calls);
    assertTrue(calls.contains("s3/GET/bucket/other, "), calls);
    assertTrue(calls.contains("sns/ListTopics.xml"), calls);
    assertFalse(calls.contains("PUT"), calls);
    assertEquals(
        List.of("Responses of AWS that nothing asked for: dynamodb/GetItems.json"), LOG.warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void answersFromFiles(String scheme) {
    Clients clients = new Clients(scheme, aws);

    try (DynamoDbClient client = clients.of(DynamoDbClient.builder())) {
      assertEquals("é", client.getItem(get -> get.tableName("t").key(key())).item().get("id").s());
    }
    try (SnsClient client = clients.of(SnsClient.builder())) {
      assertEquals("7", client.publish(m -> m.topicArn("arn").message("a&b")).messageId());
    }
    try (LambdaClient client = clients.of(LambdaClient.builder())) {
      assertEquals(
          "[1]", client.invoke(call -> call.functionName("other")).payload().asUtf8String());
    }
    try (KinesisClient client = clients.of(KinesisClient.builder())) {
      assertEquals(
          "5",
          client.putRecord(r -> r.streamName("s").partitionKey("p").data(data())).sequenceNumber());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void answersInCborWhatAFileSaysInJson(String scheme) {
    try (CloudWatchClient client = new Clients(scheme, aws).of(CloudWatchClient.builder())) {
      var result =
          client
              .getMetricData(get -> get.startTime(Instant.EPOCH).endTime(Instant.EPOCH))
              .metricDataResults()
              .get(0);

      assertEquals(List.of(Instant.ofEpochMilli(1500)), result.timestamps());
      assertEquals(List.of(0.25, 3.0), result.values());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void answersForObjects(String scheme) {
    try (S3Client client = new Clients(scheme, aws).of(S3Client.builder())) {
      String key = "a b+c.json";
      assertEquals(
          "{ an object of any kind",
          client.getObjectAsBytes(get -> get.bucket("bucket").key(key)).asUtf8String());
      assertEquals(23, client.headObject(head -> head.bucket("bucket").key(key)).contentLength());
      assertEquals(
          "v",
          client.getObjectTagging(get -> get.bucket("bucket").key(key)).tagSet().get(0).value());
      assertEquals(
          "key", client.listObjectsV2(list -> list.bucket("bucket")).contents().get(0).key());
      assertEquals(
          "", client.getObjectAsBytes(get -> get.bucket("bucket").key("other")).asUtf8String());
      assertEquals(
          "\"900150983cd24fb0d6963f7d28e17f72\"",
          client
              .putObject(put -> put.bucket("bucket").key("new"), RequestBody.fromString("abc"))
              .eTag());
      client.deleteObject(delete -> delete.bucket("bucket").key("new"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void answersWithTheSmallestResponse(String scheme) {
    Clients clients = new Clients(scheme, aws);

    try (DynamoDbClient client = clients.of(DynamoDbClient.builder())) {
      assertFalse(client.putItem(put -> put.tableName("t").item(key())).hasAttributes());
    }
    try (SnsClient client = clients.of(SnsClient.builder())) {
      assertEquals(List.of(), client.listTopics().topics());
    }
    try (LambdaClient client = clients.of(LambdaClient.builder())) {
      assertEquals(List.of(), client.listFunctions().functions());
    }
    try (CloudWatchClient client = clients.of(CloudWatchClient.builder())) {
      client.putMetricData(
          put -> put.namespace("n").metricData(MetricDatum.builder().value(1.0).build()));
    }
    try (KinesisClient client = clients.of(KinesisClient.builder())) {
      assertEquals(
          List.of(), client.putRecords(put -> put.streamName("s").records(List.of())).records());
    }
  }

  /** The client compares digests of what it sent. */
  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void answersForMessages(String scheme) {
    Map<String, MessageAttributeValue> attributes =
        Map.of(
            "text", MessageAttributeValue.builder().dataType("String").stringValue("é").build(),
            "bytes",
                MessageAttributeValue.builder().dataType("Binary").binaryValue(data()).build());

    try (SqsClient client = new Clients(scheme, aws).of(SqsClient.builder())) {
      String digest =
          client
              .sendMessage(
                  send ->
                      send.queueUrl("https://q/1/q")
                          .messageBody("\"é\"")
                          .messageAttributes(attributes))
              .md5OfMessageBody();

      assertEquals(SqsDigests.md5("\"é\"".getBytes(UTF_8)), digest);
      assertEquals(
          List.of(),
          client.receiveMessage(receive -> receive.queueUrl("https://q/1/q")).messages());
    }
  }

  @Test
  void knowsTheServiceOfAPresignedUrl() throws Exception {
    try (S3Presigner presigner = new Clients("http", aws).presigner()) {
      URI object =
          presigner
              .presignGetObject(
                  get ->
                      get.signatureDuration(Duration.ofMinutes(1))
                          .getObjectRequest(o -> o.bucket("bucket").key("a b+c.json")))
              .url()
              .toURI();

      HttpResponse<String> answer = send(HttpRequest.newBuilder(object));

      assertEquals("{ an object of any kind", answer.body());
      assertEquals("binary/octet-stream", answer.headers().firstValue("Content-Type").orElse(""));
    }
  }

  @Test
  void answersCallsWithoutASignature() throws Exception {
    HttpRequest.Builder call =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + aws.port()))
            .header("X-Amz-Target", "AWSCognitoIdentityProviderService.InitiateAuth")
            .header("Content-Type", "application/x-amz-json-1.1")
            .POST(HttpRequest.BodyPublishers.ofString("{}"));

    HttpResponse<String> answer = send(call);

    assertEquals("{\"Session\":\"9\"}", answer.body());
    assertEquals(
        "application/x-amz-json-1.1", answer.headers().firstValue("Content-Type").orElse(""));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void leadsAClientWithCertificatesOfItsOwnToPlainHttp() {
    assertEquals(
        Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:" + aws.port()),
        aws.variablesFor(Set.of("software.amazon.awssdk.crt.CRT")));
  }

  @Test
  void refusesWhatIsNotThereOrMalformed(@TempDir Path wrong) throws IOException {
    assertRefused("--aws-responses", wrong.resolve("nowhere"));
    Files.createDirectories(wrong.resolve("sqs"));
    Files.writeString(wrong.resolve("sqs/SendMessage.json"), "{\"a\":}");
    assertRefused("Expected JSON in the response sqs/SendMessage.json of --aws-responses", wrong);
    Files.move(wrong.resolve("sqs/SendMessage.json"), wrong.resolve("sqs/SendMessage.xml"));
    assertRefused("Expected XML in the response sqs/SendMessage.xml of --aws-responses", wrong);
  }

  private static void assertRefused(String expected, Path responses) {
    PackagingException failure =
        assertThrows(PackagingException.class, () -> ResponseFolder.at(responses));
    assertTrue(failure.getMessage().contains(expected), failure.getMessage());
  }

  private static Map<String, AttributeValue> key() {
    return Map.of("id", AttributeValue.fromS("1"));
  }

  private static SdkBytes data() {
    return SdkBytes.fromUtf8String("data");
  }
}
