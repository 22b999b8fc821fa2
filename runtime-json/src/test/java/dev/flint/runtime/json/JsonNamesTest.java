package dev.flint.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

class JsonNamesTest {

  private static final List<String> EXPECTED = List.of("name", "a", "", "é", "\n", "na", "names");

  @Test
  void tellsNamesInWhateverOrderTheyCome() throws Exception {
    JsonNames names = JsonNames.of(EXPECTED.toArray(String[]::new));
    List<String> documents =
        List.of(
            "{'name':1,'a':2,'na':3}",
            "{'na':1,'a':2,'name':3}",
            "{'a':1,'other':2,'a':3,'a':4,'nam':5,'namesake':6,'name':7}",
            "{'':1,'é':2,'\\n':3,'\\u00e9':4,'\\u006eame':5,'names':6,'東':7}",
            "{ }");
    for (int round = 0; round < 3; round++) {
      for (String document : documents) {
        byte[] json = document.replace('\'', '"').getBytes(UTF_8);

        assertEquals(names(json), found(names, json), document);
      }
    }
  }

  @Test
  void takesAndRefusesTheSameDocumentsAsWithStrings() {
    JsonNames names = JsonNames.of(EXPECTED.toArray(String[]::new));
    RandomJson random = new RandomJson(3);
    int objects = 0;
    for (int i = 0; i < 50_000; i++) {
      byte[] json = (i % 2 == 0 ? random.document() : random.broken()).getBytes(UTF_8);
      Object expected = outcome(() -> names(json));

      assertEquals(expected, outcome(() -> found(names, json)), () -> new String(json, UTF_8));
      objects += expected instanceof List<?> list && !list.isEmpty() ? 1 : 0;
    }
    assertTrue(objects > 1_000, "hardly any document was an object");
  }

  @Test
  void knowsNoNameWhereThereAreNone() throws Exception {
    assertEquals(List.of("?"), found(JsonNames.of(), "{\"a\":1}".getBytes(UTF_8)));
  }

  @Test
  void findsTheEndInAName() {
    JsonNames names = JsonNames.of("name");

    for (String cut : List.of("{\"name", "{\"nam", "{\"", "{")) {
      assertThrows(JsonSyntaxException.class, () -> found(names, cut.getBytes(UTF_8)), cut);
    }
  }

  /** The names at a document's top, a question mark for one that is not expected. */
  private static List<String> names(byte[] document) throws JsonSyntaxException {
    List<String> names = new ArrayList<>();
    JsonScanner json = new JsonScanner(document);
    json.beginObject();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      names.add(EXPECTED.contains(name) ? name : "?");
      json.skipValue();
    }
    json.end();
    return names;
  }

  private static List<String> found(JsonNames names, byte[] document) throws JsonSyntaxException {
    List<String> found = new ArrayList<>();
    JsonScanner json = new JsonScanner(document);
    json.beginObject();
    int name = JsonNames.NONE;
    while ((name = json.nextName(names, name)) != JsonNames.NONE) {
      found.add(name == JsonNames.OTHER ? "?" : EXPECTED.get(name));
      json.skipValue();
    }
    json.end();
    return found;
  }

  private static Object outcome(ThrowingSupplier<Object> reading) {
    try {
      return reading.get();
    } catch (Throwable e) {
      return e.toString();
    }
  }
}
