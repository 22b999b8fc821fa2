package dev.flint.runtime.dev.http.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.dev.function.Percent;
import dev.flint.runtime.emulator.Headers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Headers or query parameters by name, each with its values in order. */
record Fields(Map<String, List<String>> values) {

  /** Headers whose names are in lower case. */
  static Fields lowerCase(Headers headers) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    headers
        .fields()
        .forEach(field -> add(values, field.name().toLowerCase(Locale.ROOT), field.value()));
    return new Fields(values);
  }

  /** Headers whose names are spelled as the first of each was. */
  static Fields asSent(Headers headers) {
    Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.fields().forEach(field -> add(values, field.name(), field.value()));
    return new Fields(values);
  }

  /** The parameters of a query as they were sent. */
  static Fields encoded(String query) {
    return query(query, UnaryOperator.identity());
  }

  /** The parameters of a query, decoded. */
  static Fields decoded(String query) {
    return query(query, text -> Percent.decode(text.replace('+', ' ')));
  }

  private static Fields query(String query, UnaryOperator<String> form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      if (!pair.isEmpty()) {
        add(
            values,
            form.apply(name),
            form.apply(pair.substring(equals < 0 ? pair.length() : equals + 1)));
      }
    }
    return new Fields(values);
  }

  private static void add(Map<String, List<String>> values, String name, String value) {
    values.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** One value for each name: all of them, joined by commas. */
  ObjectNode joined() {
    ObjectNode object = Json.object();
    values.forEach((name, each) -> object.put(name, String.join(",", each)));
    return object;
  }

  /** One value for each name: the last. */
  ObjectNode last() {
    ObjectNode object = Json.object();
    values.forEach((name, each) -> object.put(name, each.get(each.size() - 1)));
    return object;
  }

  /** An array of values for each name. */
  ObjectNode all() {
    ObjectNode object = Json.object();
    values.forEach(
        (name, each) -> {
          ArrayNode array = object.putArray(name);
          each.forEach(array::add);
        });
    return object;
  }
}
