package dev.flint.runtime.binding.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.EventDocuments;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An event's wire form holds wherever the event stands: in a subclass, a collection or another
 * class. The managed runtime knows it at the top only.
 */
final class EventPartsTest {

  /** A function's own class that holds events. */
  static final class Envelope<T> {
    public T event;
    public Map<String, List<T>> more;
  }

  static final class OwnSqsEvent extends SQSEvent {
    private static final long serialVersionUID = 1;
    private String origin;

    public String getOrigin() {
      return origin;
    }

    public void setOrigin(String value) {
      origin = value;
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        SQSEvent.class,
        SNSEvent.class,
        DynamodbEvent.class,
        KinesisEvent.class,
        S3Event.class,
        ScheduledEvent.class
      })
  void bindsInACollectionAsAtTheTop(Class<?> event) throws Exception {
    String document = document(event);
    Type list = TypeName.parse("List<" + event.getName() + ">");
    Binding atTheTop = ManagedRuntime.bindingOfEvent(event);
    Binding inList = FlintBinding.of(list, FlintBinding.jackson());
    Object expected = atTheTop.read(document.getBytes(StandardCharsets.UTF_8));

    List<?> found = (List<?>) inList.read(("[" + document + "]").getBytes(StandardCharsets.UTF_8));

    assertEquals(ObjectDump.of(expected), ObjectDump.of(found.get(0)));
    assertEquals(
        JsonDifference.parse(atTheTop.write(expected)),
        JsonDifference.parse(inList.write(found)).path(0));
  }

  @ParameterizedTest
  @ValueSource(classes = {SQSEvent.class, DynamodbEvent.class, S3Event.class})
  void bindsInAnotherClassAsAtTheTop(Class<?> event) throws Exception {
    String document = document(event);
    Type type = TypeName.parse(Envelope.class.getName() + "<" + event.getName() + ">");
    Binding atTheTop = ManagedRuntime.bindingOfEvent(event);
    Binding inEnvelope = FlintBinding.of(type, FlintBinding.jackson());
    Object expected = atTheTop.read(document.getBytes(StandardCharsets.UTF_8));
    String envelope = "{\"event\":%s,\"more\":{\"a\":[%s]}}";

    Envelope<?> found =
        (Envelope<?>)
            inEnvelope.read(
                envelope.formatted(document, document).getBytes(StandardCharsets.UTF_8));

    assertEquals(ObjectDump.of(expected), ObjectDump.of(found.event));
    assertEquals(ObjectDump.of(expected), ObjectDump.of(found.more.get("a").get(0)));
    JsonNode written = JsonDifference.parse(inEnvelope.write(found));
    assertEquals(JsonDifference.parse(atTheTop.write(expected)), written.path("event"));
    assertEquals(written.path("event"), written.at("/more/a/0"));
  }

  @ParameterizedTest
  @CsvSource({
    "/Records/0/dynamodb/NewImage/Nested, models.dynamodb.AttributeValue",
    "/Records/1/dynamodb, models.dynamodb.StreamRecord",
    "/Records/2, models.dynamodb.Record"
  })
  void bindsAPartByItselfAsInItsEvent(String place, String part) throws Exception {
    Binding event = ManagedRuntime.bindingOfEvent(DynamodbEvent.class);
    byte[] document = document(DynamodbEvent.class).getBytes(StandardCharsets.UTF_8);
    JsonNode expected = JsonDifference.parse(event.write(event.read(document))).at(place);
    Type type = TypeName.parse(DynamodbEvent.class.getPackageName() + "." + part);
    Binding alone = FlintBinding.of(type, FlintBinding.jackson());

    Object found = alone.read(JsonDifference.write(JsonDifference.parse(document).at(place)));

    assertEquals(
        List.of(),
        JsonDifference.between(
            part.endsWith(".Record") ? ((ObjectNode) expected).without("eventSourceARN") : expected,
            JsonDifference.parse(alone.write(found))));
  }

  @Test
  void bindsASubclassAsTheEvent() throws Exception {
    Binding atTheTop = ManagedRuntime.bindingOfEvent(SQSEvent.class);
    Binding subclass = FlintBinding.of(OwnSqsEvent.class, FlintBinding.jackson());
    SQSEvent expected =
        (SQSEvent) atTheTop.read(document(SQSEvent.class).getBytes(StandardCharsets.UTF_8));
    String document = document(SQSEvent.class).replaceFirst("\\{", "{\"origin\":\"here\",");

    OwnSqsEvent found = (OwnSqsEvent) subclass.read(document.getBytes(StandardCharsets.UTF_8));

    assertEquals("here", found.getOrigin());
    assertEquals(ObjectDump.of(expected.getRecords()), ObjectDump.of(found.getRecords()));
    JsonNode written = JsonDifference.parse(subclass.write(found));
    assertEquals("here", written.path("origin").textValue());
    assertEquals(
        JsonDifference.parse(atTheTop.write(expected)).path("Records"), written.path("Records"));
  }

  private static String document(Class<?> event) throws IOException {
    return new String(EventDocuments.read(event.getSimpleName() + ".json"), StandardCharsets.UTF_8);
  }
}
