package dev.flint.runtime.binding.differential;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares documents as JSON trees: the order of properties and the form of numbers are free. */
final class JsonDifference {

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNestingDepth(100_000)
                          .maxNumberLength(100_000)
                          .build())
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(100_000).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final List<String> lines = new ArrayList<>();

  private JsonDifference() {}

  /** Reads strictly: a document that JSON's grammar doesn't allow fails. */
  static JsonNode parse(byte[] document) throws IOException {
    return STRICT.readTree(document);
  }

  static byte[] write(JsonNode document) {
    try {
      return STRICT.writeValueAsBytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line for each place that differs, with its path; none when the trees are equal. */
  static List<String> between(JsonNode expected, JsonNode found) {
    JsonDifference difference = new JsonDifference();
    difference.compare("$", expected, found);
    return difference.lines;
  }

  private void compare(String path, JsonNode expected, JsonNode found) {
    if (expected == null || found == null) {
      lines.add(path + ": expected " + shown(expected) + ", found " + shown(found));
    } else if (expected.isObject() && found.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      found.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(path + "." + name, expected.get(name), found.get(name)));
    } else if (expected.isArray() && found.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
        compare(path + "[" + i + "]", expected.get(i), found.get(i));
      }
    } else if (!same(expected, found)) {
      lines.add(path + ": expected " + shown(expected) + ", found " + shown(found));
    }
  }

  private static boolean same(JsonNode expected, JsonNode found) {
    return expected.isNumber() && found.isNumber()
        ? expected.decimalValue().compareTo(found.decimalValue()) == 0
        : expected.equals(found);
  }

  private static String shown(JsonNode node) {
    if (node == null) {
      return "nothing";
    }
    String text = node.toString();
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }
}
