package dev.flint.runtime.context;

import dev.flint.runtime.json.JsonReader;
import dev.flint.runtime.json.JsonSyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A header whose value is a JSON object, and the strings in it. */
final class HeaderDocument {

  private final String header;
  private final String json;
  private final Map<?, ?> members;

  private HeaderDocument(String header, String json, Map<?, ?> members) {
    this.header = header;
    this.json = json;
    this.members = members;
  }

  /** Reads a header's value; null when that is absent or says null. */
  static @Nullable HeaderDocument read(String header, @Nullable String json)
      throws MalformedHeaderException {
    if (json == null) {
      return null;
    }
    try {
      Object document = JsonReader.read(json);
      return document == null ? null : of(header, json, document, "a JSON object");
    } catch (JsonSyntaxException e) {
      throw new MalformedHeaderException(header, "a JSON object (" + e.getMessage() + ")", json, e);
    }
  }

  private static HeaderDocument of(String header, String json, Object value, String expected)
      throws MalformedHeaderException {
    if (value instanceof Map<?, ?> members) {
      return new HeaderDocument(header, json, members);
    }
    throw new MalformedHeaderException(header, expected, json, null);
  }

  /** Returns the member of this name as an object; null when it is absent or null. */
  @Nullable HeaderDocument object(String name) throws MalformedHeaderException {
    Object value = members.get(name);
    return value == null
        ? null
        : of(header, json, value, "a JSON object whose \"" + name + "\" is an object");
  }

  /** Returns the member of this name as text; null when it is absent or null. */
  @Nullable String text(String name) throws MalformedHeaderException {
    return text(name, members.get(name));
  }

  /** Returns every member as text. */
  Map<String, @Nullable String> texts() throws MalformedHeaderException {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = (String) member.getKey();
      texts.put(name, text(name, member.getValue()));
    }
    return texts;
  }

  private @Nullable String text(String name, @Nullable Object value)
      throws MalformedHeaderException {
    if (value instanceof Map || value instanceof List) {
      throw new MalformedHeaderException(
          header, "a JSON object whose \"" + name + "\" is a string", json, null);
    }
    return value == null ? null : value.toString();
  }
}
