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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * An event's wire form holds wherever the event stands: in a subclass, a collection or another
 * class. The managed runtime knows it at the top only.
 */
@WithEachBinding
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

  private static final List<Class<?>> IN_A_LIST =
      List.of(
          SQSEvent.class,
          SNSEvent.class,
          DynamodbEvent.class,
          KinesisEvent.class,
          S3Event.class,
          ScheduledEvent.class);

  private static final List<Class<?>> IN_AN_ENVELOPE =
      List.of(SQSEvent.class, DynamodbEvent.class, S3Event.class);

  @Parameter private BoundBy boundBy;

  /** All that these tests bind. */
  static Set<Type> types() {
    Set<Type> types = new HashSet<>(Set.of(OwnSqsEvent.class));
    IN_A_LIST.forEach(event -> types.add(listOf(event)));
    IN_AN_ENVELOPE.forEach(event -> types.add(envelopeOf(event)));
    return types;
  }

  @ParameterizedTest
  @FieldSource("IN_A_LIST")
  void bindsInACollectionAsAtTheTop(Class<?> event) throws Exception {
    String document = document(event);
    Binding atTheTop = ManagedRuntime.bindingOfEvent(event);
    Binding inList = boundBy.binding(listOf(event), FlintBinding.jackson());
    Object expected = atTheTop.read(document.getBytes(StandardCharsets.UTF_8));

    List<?> found = (List<?>) inList.read(("[" + document + "]").getBytes(StandardCharsets.UTF_8));

    assertEquals(ObjectDump.of(expected), ObjectDump.of(found.get(0)));
    assertEquals(
        JsonDifference.parse(atTheTop.write(expected)),
        JsonDifference.parse(inList.write(found)).path(0));
  }

  @ParameterizedTest
  @FieldSource("IN_AN_ENVELOPE")
  void bindsInAnotherClassAsAtTheTop(Class<?> event) throws Exception {
    String document = document(event);
    Binding atTheTop = ManagedRuntime.bindingOfEvent(event);
    Binding inEnvelope = boundBy.binding(envelopeOf(event), FlintBinding.jackson());
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
    Binding alone = boundBy.binding(type, FlintBinding.jackson());

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
    Binding subclass = boundBy.binding(OwnSqsEvent.class, FlintBinding.jackson());
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

  private static Type listOf(Class<?> event) {
    return TypeName.parse("List<" + event.getName() + ">");
  }

  private static Type envelopeOf(Class<?> event) {
    return TypeName.parse(Envelope.class.getName() + "<" + event.getName() + ">");
  }

  private static String document(Class<?> event) throws IOException {
    return new String(EventDocuments.read(event.getSimpleName() + ".json"), StandardCharsets.UTF_8);
  }
}
