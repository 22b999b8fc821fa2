package dev.flint.runtime.logging.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonFormatTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant TIME = Instant.parse("2026-03-01T09:05:07.042999Z");
  private static final InvocationFields INVOCATION =
      new TestInvocation("request-1", "1-a-b", "blue");

  @Test
  void hasAllFieldsByTheirNames() throws Exception {
    LogEntry entry =
        new LogEntry(
            RecordLevel.INFO,
            "shop.Till",
            "opened",
            null,
            List.of(new LogField("cashier", "Zoë"), new LogField("drawer", 7)));

    assertEquals(
        "{\"timestamp\":\"2026-03-01T09:05:07.042Z\",\"level\":\"INFO\",\"logger\":\"shop.Till\","
            + "\"message\":\"opened\",\"AWSRequestId\":\"request-1\",\"traceId\":\"1-a-b\","
            + "\"tenantId\":\"blue\",\"cashier\":\"Zoë\",\"drawer\":7}",
        new JsonFormat().format(entry, TIME, INVOCATION));
  }

  @Test
  void leavesOutWhatIsNotKnown() throws Exception {
    JsonNode record = format(LogEntry.of(RecordLevel.UNDEFINED, null, null), null);

    assertEquals(3, record.size(), record::toString);
    assertTrue(record.get("message").isNull());
  }

  @Test
  void losesNoFieldWhoseNameIsTaken() throws Exception {
    JsonNode record =
        formatFields(
            new LogField("level", "high"),
            new LogField("level", "higher"),
            new LogField("_level", "highest"),
            new LogField("AWSRequestId", "mine"),
            new LogField(null, null));

    assertEquals("INFO", record.get("level").asText());
    assertEquals("high", record.get("_level").asText());
    assertEquals("higher", record.get("__level").asText());
    assertEquals("highest", record.get("___level").asText());
    assertEquals("mine", record.get("_AWSRequestId").asText());
    assertTrue(record.get("null").isNull());
  }

  @Test
  void saysTheRequestIdOnceThoughItIsInTheMdcToo() throws Exception {
    JsonNode record = formatFields(new LogField("AWSRequestId", "request-1"));

    assertFalse(record.has("_AWSRequestId"), record::toString);
  }

  @Test
  void writesValuesByTheirKinds() throws Exception {
    JsonNode record =
        formatFields(
            new LogField("values", new Object[] {1, 2L, 1.5, true, null, 'c', Double.NaN}),
            new LogField("price", new BigDecimal("1E+3")),
            new LogField("map", Map.of("list", List.of("a", Map.of()))),
            new LogField("path", Path.of("a/b")));

    assertEquals(JSON.readTree("[1,2,1.5,true,null,\"c\",\"NaN\"]"), record.get("values"));
    assertEquals(0, new BigDecimal(1000).compareTo(record.get("price").decimalValue()));
    assertEquals(JSON.readTree("{\"list\":[\"a\",{}]}"), record.get("map"));
    assertEquals("a/b", record.get("path").asText());
  }

  @Test
  void writesValuesThatContainThemselves() throws Exception {
    List<Object> ring = new ArrayList<>();
    ring.add(ring);

    assertTrue(formatFields(new LogField("ring", ring)).get("ring").isArray());
  }

  @Test
  void saysThatAValueCanNotBeWritten() throws Exception {
    Object broken =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException();
          }
        };

    String text = formatFields(new LogField("broken", broken)).get("broken").asText();
    assertTrue(text.contains("IllegalStateException"), text);
  }

  @Test
  void writesAnyCharacters() throws Exception {
    String odd = "\u0000\u0007\u001b[0m\"\\\r\n\t\u007f\u0085\u2028🚀\ud83d";

    String record =
        new JsonFormat().format(LogEntry.of(RecordLevel.INFO, odd, odd), TIME, INVOCATION);

    assertEquals(odd, JSON.readTree(record).get("message").asText());
    assertEquals(1, record.lines().count());
  }

  @Test
  void hasAnExceptionAsAnObject() throws Exception {
    Exception cause = new IllegalArgumentException("inner");
    Exception thrown = new IllegalStateException("outer", cause);
    Exception suppressed = new Exception("on closing");
    thrown.addSuppressed(suppressed);
    for (Exception each : List.of(thrown, cause, suppressed)) {
      each.setStackTrace(
          new StackTraceElement[] {new StackTraceElement("shop.Till", "open", "Till.java", 7)});
    }

    assertEquals(
        JSON.readTree(
            """
            {"errorType":"java.lang.IllegalStateException","errorMessage":"outer",
             "stackTrace":["shop.Till.open(Till.java:7)"],
             "cause":{"errorType":"java.lang.IllegalArgumentException","errorMessage":"inner",
                      "stackTrace":["shop.Till.open(Till.java:7)"]},
             "suppressed":[{"errorType":"java.lang.Exception","errorMessage":"on closing",
                            "stackTrace":["shop.Till.open(Till.java:7)"]}]}"""),
        exception(thrown));
  }

  @Test
  void writesAnExceptionOnceThoughItsCausesFormARing() throws Exception {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    first.addSuppressed(second);

    JsonNode exception = exception(first);

    assertEquals("second", exception.at("/cause/errorMessage").asText());
    assertFalse(exception.at("/cause").has("cause"), exception::toString);
    assertFalse(exception.has("suppressed"), exception::toString);
  }

  @Test
  void boundsAnException() throws Exception {
    StackTraceElement[] frames = new StackTraceElement[10_000];
    Arrays.fill(frames, new StackTraceElement("shop.Till", "open", "Till.java", 7));
    Exception thrown = new Exception("x".repeat(10_000));
    for (int i = 0; i < 200; i++) {
      thrown = new Exception("y".repeat(10_000), thrown);
      thrown.setStackTrace(frames);
    }

    int length = exception(thrown).toString().length();
    assertTrue(length < 700_000, () -> length + " characters");
  }

  private static JsonNode exception(Throwable thrown) throws Exception {
    return format(LogEntry.of(RecordLevel.ERROR, ThrowableDetails.of(thrown)), null)
        .get("exception");
  }

  private static JsonNode formatFields(LogField... fields) throws Exception {
    return format(
        new LogEntry(RecordLevel.INFO, "shop", "message", null, List.of(fields)), INVOCATION);
  }

  private static JsonNode format(LogEntry entry, InvocationFields invocation) throws Exception {
    return JSON.readTree(new JsonFormat().format(entry, TIME, invocation));
  }
}
