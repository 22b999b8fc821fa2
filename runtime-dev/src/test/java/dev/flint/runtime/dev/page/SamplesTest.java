package dev.flint.runtime.dev.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Binds the samples as the managed runtime does, and looks for each of their fields in what it
 * writes back.
 */
class SamplesTest {

  private static final Samples SAMPLES = new Samples();

  /** What the services send and the types don't have, or write in another form. */
  private static final Set<String> UNBOUND =
      Set.of(
          "authorizer-appsync .requestContext.queryString",
          "cloudwatch-alarm .alarmData.state.reasonData",
          "kafka-msk .records.clicks-0[].headers[].lang[]",
          "kafka-self-managed .records.clicks-0[].headers[].lang[]",
          "s3-object-lambda .userIdentity.sessionContext.attributes.creationDate",
          "s3-object-lambda .userIdentity.sessionContext.attributes.mfaAuthenticated",
          "s3-object-lambda .userIdentity.sessionContext.sessionIssuer.accountId",
          "s3-object-lambda .userIdentity.sessionContext.sessionIssuer.arn",
          "s3-object-lambda .userIdentity.sessionContext.sessionIssuer.principalId",
          "s3-object-lambda .userIdentity.sessionContext.sessionIssuer.type",
          "s3-object-lambda .userIdentity.sessionContext.sessionIssuer.userName",
          "s3-object-lambda .xAmzRequestId",
          "s3-restore .Records[].glacierEventData.restoreEventData.lifecycleRestorationExpiryTime",
          "s3-restore .Records[].glacierEventData.restoreEventData.lifecycleRestoreStorageClass");

  static Stream<Samples.Sample> typed() {
    return SAMPLES.all().stream().filter(sample -> sample.eventType() != null);
  }

  @ParameterizedTest
  @MethodSource("typed")
  void bindsEachFieldToTheTypeThatIsNamed(Samples.Sample sample) throws Exception {
    byte[] json = SAMPLES.find(sample.name()).orElseThrow();

    Set<String> lost = paths(json);
    lost.removeAll(paths(writtenBack(Class.forName(sample.eventType()), json)));

    lost.removeIf(path -> UNBOUND.contains(sample.name() + " " + path));
    assertEquals(Set.of(), lost, sample.name());
  }

  @Test
  void hasAsManySamplesAsTheDocumentationSays() throws IOException {
    String documentation = Files.readString(Path.of("../docs/local.md"));

    assertTrue(documentation.contains(" one of " + SAMPLES.all().size() + " samples:"));
  }

  @Test
  void findsEachSampleByItsNameAndNothingElse() throws IOException {
    for (Samples.Sample sample : SAMPLES.all()) {
      assertTrue(SAMPLES.find(sample.name()).isPresent(), sample.name());
    }
    assertEquals(Optional.empty(), SAMPLES.find("../samples"));
  }

  private static <T> byte[] writtenBack(Class<T> type, byte[] json) {
    PojoSerializer<T> serializer =
        LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
            ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
            : JacksonFactory.getInstance().getSerializer(type);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    serializer.toJson(serializer.fromJson(new ByteArrayInputStream(json)), written);
    return written.toByteArray();
  }

  private static Set<String> paths(byte[] json) throws IOException {
    Set<String> paths = new TreeSet<>();
    add(paths, "", new ObjectMapper().readTree(json));
    return paths;
  }

  /** Adds the path of each value; nothing is made of null and of what is empty. */
  private static void add(Set<String> paths, String path, JsonNode json) {
    if (json.isObject()) {
      json.properties().forEach(field -> add(paths, path + "." + field.getKey(), field.getValue()));
    } else if (json.isArray()) {
      json.forEach(element -> add(paths, path + "[]", element));
    } else if (!json.isNull()) {
      paths.add(path);
    }
  }
}
