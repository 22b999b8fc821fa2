package dev.flint.runtime.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2CustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.binding.differential.EventTypes;
import dev.flint.runtime.binding.jackson.JacksonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDocumentTest {

  private final ObjectMapper mapper = JacksonMapper.plain();

  static List<Class<?>> events() throws IOException, URISyntaxException {
    List<Class<?>> events = new ArrayList<>(EventTypes.all());
    // Its getter parses a text that its setter takes as it is.
    events.remove(APIGatewayV2CustomAuthorizerEvent.class);
    events.removeAll(List.of(S3Event.class, S3EventNotification.class));
    return events;
  }

  /** By values alone: a few types have other names when they are written. */
  @ParameterizedTest
  @MethodSource("events")
  void isReadAndWrittenWithoutALoss(Class<?> event) throws IOException {
    JavaType type = mapper.constructType(event);
    JsonNode document = document(type);

    JsonNode written = mapper.valueToTree(mapper.readerFor(type).readValue(document));

    assertEquals(values(document), values(written), document::toPrettyString);
  }

  @Test
  void readsWhatIsWrittenOtherwise() throws IOException {
    JavaType type = mapper.constructType(APIGatewayV2CustomAuthorizerEvent.class);

    APIGatewayV2CustomAuthorizerEvent event = mapper.readerFor(type).readValue(document(type));

    assertEquals("\"€\n", event.getRequestContext().getHttp().getMethod());
    assertEquals(2026, event.getRequestContext().getTime().getYear());
    assertEquals(values(document(type)).size(), values(mapper.<JsonNode>valueToTree(event)).size());
  }

  /** A few of its properties are read by names of no bean's. */
  @ParameterizedTest
  @ValueSource(classes = {S3Event.class, S3EventNotification.class})
  void hasAllObjectsOfANotification(Class<?> event) throws IOException {
    JavaType type = mapper.constructType(event);

    S3EventNotification notification = mapper.readerFor(type).readValue(document(type));

    S3EventNotification.S3EventNotificationRecord entry = notification.getRecords().get(0);
    assertEquals(2026, entry.getEventTime().getYear());
    assertEquals("\"€\n", entry.getS3().getObject().getKey());
  }

  @Test
  void hasAllOfAMap() throws IOException {
    JavaType type =
        mapper.constructType(new TypeReference<Map<Integer, List<Map<String, Object>>>>() {});

    Map<Integer, List<Map<String, Object>>> read = mapper.readerFor(type).readValue(document(type));

    assertEquals(List.of(1), List.copyOf(read.keySet()));
    Object anything = read.get(1).get(0).get("\"€\n");
    assertEquals(
        List.of(1, 1L << 40, 1.5, 1.0e100, true, false),
        ((List<?>) ((Map<?, ?>) anything).get("list")).subList(0, 6));
  }

  private JsonNode document(JavaType type) throws IOException {
    return mapper.readTree(SampleDocument.of(type, mapper.getDeserializationConfig()));
  }

  /** All that is no null, sorted. */
  private static List<String> values(JsonNode document) {
    List<String> values = new ArrayList<>();
    if (document.isValueNode() && !document.isNull()) {
      values.add(document.asText());
    }
    for (JsonNode part : document) {
      values.addAll(values(part));
    }
    Collections.sort(values);
    return values;
  }
}
