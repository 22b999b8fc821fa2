package dev.flint.runtime.binding.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.flint.runtime.EventDocuments;
import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.binding.generated.GeneratedCode;
import dev.flint.runtime.json.JsonScanner;
import dev.flint.runtime.json.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated code does its work itself: what the mapper takes over from it, other tests can't tell.
 */
@EnabledIfSystemProperty(named = GeneratedForTypes.PROPERTY, matches = ".+")
final class GeneratedForTypesTest {

  private final JsonBinding mapper = FlintBinding.jackson();

  /** What docs/packaging.md says. */
  @Test
  void coversAllEvents() throws Exception {
    List<String> unread = new ArrayList<>();
    List<String> unwritten = new ArrayList<>();
    for (Class<?> type : EventTypes.all()) {
      GeneratedCode code = GeneratedForTypes.of(type);
      if (code == null || code.reader(type.getTypeName()) == null) {
        unread.add(type.getSimpleName());
      }
      if (code == null || code.writer(type.getTypeName()) == null) {
        unwritten.add(type.getSimpleName());
      }
    }

    assertEquals(List.of(), unread);
    assertEquals(List.of(), unwritten);
  }

  static List<String> documents() throws IOException, URISyntaxException {
    return EventDocuments.names();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void readsWhatServicesSend(String name) throws Exception {
    Class<?> type = ServiceEventTest.typeOf(name);
    byte[] document = EventDocuments.read(name);

    Object found = read(type, document);

    assertEquals(ObjectDump.of(mapper.reader(type).read(document)), ObjectDump.of(found));
    assertWritesAsTheMapper(type, found);
  }

  static List<ObjectCase> plain() throws IOException {
    return ObjectCase.plain();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plain")
  void readsAndWritesWhatIsPlain(ObjectCase line) throws Exception {
    Type type = TypeName.parse(line.type());

    Object found = read(type, line.bytes());

    assertEquals(ObjectDump.of(mapper.reader(type).read(line.bytes())), ObjectDump.of(found));
    assertWritesAsTheMapper(type, found);
  }

  static List<WrittenObjects.Case> families() {
    return WrittenObjects.families();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("families")
  void writesWhatTheClassOfAValueSays(WrittenObjects.Case written) throws Exception {
    assertWritesAsTheMapper(TypeName.parse(written.type()), written.object().get());
  }

  @Test
  void readsAndWritesItsSamples() throws Exception {
    for (Class<?> type : EventTypes.all()) {
      GeneratedCode code = GeneratedForTypes.of(type);
      String sample = code == null ? null : code.sample(type.getTypeName());
      if (sample != null) {
        Object found = read(type, sample.getBytes(StandardCharsets.UTF_8));

        assertNotNull(found, sample);
        assertWritesAsTheMapper(type, found);
      }
    }
  }

  private static Object read(Type type, byte[] document) throws Exception {
    JsonScanner json = new JsonScanner(document);
    Object value = GeneratedForTypes.of(type).reader(type.getTypeName()).read(json);
    json.end();
    return value;
  }

  private void assertWritesAsTheMapper(Type type, Object value) throws Exception {
    JsonWriter json = JsonWriter.utf8();
    GeneratedForTypes.of(type).writer(type.getTypeName()).write(value, json);

    byte[] expected = new FlintBinding(null, mapper.writer(type)).write(value);
    assertEquals(new String(expected, StandardCharsets.UTF_8), json.toString());
  }
}
