package dev.flint.runtime.binding.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.binding.differential.Difference.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a suite found.
 *
 * @param type the event's
 * @param difference between the bindings
 * @param input the object or document it came from
 */
record Found(Class<?> type, Difference difference, Object input) {

  /** The properties of DynamoDB's attribute values. */
  private static final Set<String> LETTERS =
      Set.of("S", "N", "B", "M", "L", "SS", "NS", "BS", "BOOL", "NULL");

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  boolean isOf(String simpleName) {
    return type.getSimpleName().equals(simpleName);
  }

  boolean is(Kind kind) {
    return difference.kind() == kind;
  }

  /** Whether the two objects differ in how a text that is itself JSON escapes. */
  boolean isSameUnescaped() {
    return is(Kind.CONTENT)
        && both().size() == 2
        && unescaped(both().get(0)).equals(unescaped(both().get(1)));
  }

  /** Whether two documents differ in the order of attribute values' letters, and in no other. */
  boolean isSameInOrderOfLetters() {
    return is(Kind.FORM) && inOrder(both().get(0)).equals(inOrder(both().get(1)));
  }

  private static String inOrder(String document) {
    try {
      return inOrder(JsonDifference.parse(document.getBytes(StandardCharsets.UTF_8))).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode inOrder(JsonNode node) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (node.isArray()) {
      ArrayNode elements = json.arrayNode();
      node.forEach(element -> elements.add(inOrder(element)));
      return elements;
    }
    if (!node.isObject()) {
      return node;
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    if (LETTERS.containsAll(names)) {
      names.sort(null);
    }
    ObjectNode members = json.objectNode();
    names.forEach(name -> members.set(name, inOrder(node.get(name))));
    return members;
  }

  /** What was expected and what was found, where the difference says so. */
  List<String> both() {
    return List.of(difference.detail().replaceFirst("^expected ", "").split("\n  found ", 2));
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(code -> Matcher.quoteReplacement(Character.toString(codeUnit(code))))
        .replace("\\/", "/");
  }

  private static char codeUnit(MatchResult code) {
    return (char) Integer.parseInt(code.group(1), 16);
  }

  /** Whether each place that differs does so in this way. */
  boolean allLines(String line) {
    return is(Kind.CONTENT)
        && difference.detail().lines().map(String::strip).allMatch(each -> each.matches(line));
  }
}
