package dev.flint.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  public static @Nullable Object read(String text) throws JsonSyntaxException {
    JsonScanner json = new JsonScanner(text.getBytes(StandardCharsets.UTF_8));
    Object value = new JsonReader(json).value();
    json.end();
    return value;
  }

  private @Nullable Object value() throws JsonSyntaxException {
    return switch (json.peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> json.string();
      case 't', 'f' -> json.bool();
      default -> json.takeNull() ? null : new JsonNumber(json.number());
    };
  }

  private Map<String, @Nullable Object> object() throws JsonSyntaxException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    json.beginObject();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      members.put(name, value());
    }
    return members;
  }

  private List<@Nullable Object> array() throws JsonSyntaxException {
    List<@Nullable Object> elements = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      elements.add(value());
    }
    return elements;
  }
}
