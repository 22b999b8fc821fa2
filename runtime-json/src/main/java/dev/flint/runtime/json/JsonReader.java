package dev.flint.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON document, as strictly as {@link JsonScanner} takes it apart, into plain Java
 * values: {@code Map}, {@code List}, {@code String}, {@code Boolean}, null, and {@link JsonNumber}
 * for a number, whose text is kept as it was. Of a repeated name the last one counts.
 */
public final class JsonReader {

  private final JsonScanner json;

  private JsonReader(JsonScanner json) {
    this.json = json;
  }

  /**
   * Reads the whole text as one document.
   *
   * @throws JsonSyntaxException when it is not well-formed, is followed by anything but white
   *     space, is nested deeper than 200 levels, or has a number of more than 300 characters
   */
  public static Object read(String text) throws JsonSyntaxException {
    JsonScanner json = new JsonScanner(text.getBytes(StandardCharsets.UTF_8));
    Object value = new JsonReader(json).value();
    json.end();
    return value;
  }

  private Object value() throws JsonSyntaxException {
    switch (json.peek()) {
      case '{':
        return object();
      case '[':
        return array();
      case '"':
        return json.string();
      case 't':
      case 'f':
        return json.bool();
      default:
        return json.takeNull() ? null : new JsonNumber(json.number());
    }
  }

  private Map<String, Object> object() throws JsonSyntaxException {
    Map<String, Object> members = new LinkedHashMap<>();
    json.beginObject();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      members.put(name, value());
    }
    return members;
  }

  private List<Object> array() throws JsonSyntaxException {
    List<Object> elements = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      elements.add(value());
    }
    return elements;
  }
}
