package dev.flint.runtime.packaging.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** JSON in requests and responses. */
final class Json {
  private static final JsonFactory JSON = new JsonFactory();
  private static final CBORFactory CBOR = new CBORFactory();

  private Json() {}

  /** Returns an object whose members are strings. */
  static byte[] of(Map<String, String> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      for (Map.Entry<String, String> member : members.entrySet()) {
        json.writeStringField(member.getKey(), member.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Returns the same value in CBOR. */
  static byte[] toCbor(byte[] json) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonParser parser = JSON.createParser(json);
        JsonGenerator cbor = CBOR.createGenerator(bytes)) {
      parser.nextToken();
      cbor.copyCurrentStructure(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Throws, saying where, unless this is one value. */
  static void check(byte[] json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() == null) {
        throw new IOException("nothing");
      }
      parser.skipChildren();
      JsonToken more = parser.nextToken();
      if (more != null) {
        throw new IOException(more + " behind the value");
      }
    }
  }

  /**
   * Returns the members of an object that are strings or objects; no others are asked for.
   *
   * @return strings and maps
   */
  static Map<String, Object> members(byte[] json) {
    try (JsonParser parser = JSON.createParser(json)) {
      return parser.nextToken() == JsonToken.START_OBJECT ? members(parser) : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> members(JsonParser parser) throws IOException {
    Map<String, Object> members = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      switch (parser.nextToken()) {
        case START_OBJECT -> members.put(name, members(parser));
        case VALUE_STRING -> members.put(name, parser.getText());
        default -> parser.skipChildren();
      }
    }
    return members;
  }
}
