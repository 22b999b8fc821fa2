package dev.flint.runtime.binding.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Documents with one property, or element, not as a type expects it. */
final class DamagedDocuments {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String[] TEXTS = {
    " ", "x", "12", "-1.5", "true", "False", "null", "2020-02-29T12:30:15Z", "1577836800", "YQ=="
  };

  private final Random random;

  DamagedDocuments(long seed) {
    this.random = new Random(seed);
  }

  /**
   * A copy with one thing changed at a place anywhere in the document; unchanged when it has no
   * places.
   */
  JsonNode damage(JsonNode document) {
    JsonNode copy = document.deepCopy();
    List<JsonNode> places = new ArrayList<>();
    collect(copy, places);
    if (!places.isEmpty()) {
      JsonNode place = places.get(random.nextInt(places.size()));
      if (place instanceof ObjectNode object) {
        damage(object);
      } else {
        damage((ArrayNode) place);
      }
    }
    return copy;
  }

  private static void collect(JsonNode node, List<JsonNode> places) {
    if (node.isContainerNode() && !node.isEmpty()) {
      places.add(node);
      node.forEach(child -> collect(child, places));
    }
  }

  private void damage(ArrayNode array) {
    int index = random.nextInt(array.size());
    array.set(index, replacement(array.get(index)));
  }

  private void damage(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(8)) {
      case 0 -> object.remove(name);
      case 1 -> object.set("unknown", object.get(name).deepCopy());
      case 2 -> object.set(changedCase(name), object.remove(name));
      default -> object.set(name, replacement(object.get(name)));
    }
  }

  private String changedCase(String name) {
    return switch (random.nextInt(4)) {
      case 0 -> name.toLowerCase(Locale.ROOT);
      case 1 -> name.toUpperCase(Locale.ROOT);
      case 2 -> name.isEmpty() ? "x" : swapFirst(name);
      default -> name + " ";
    };
  }

  private static String swapFirst(String name) {
    char first = name.charAt(0);
    char other =
        Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
    return other + name.substring(1);
  }

  private JsonNode replacement(JsonNode value) {
    return switch (random.nextInt(10)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.textNode("");
      case 2 -> JSON.arrayNode();
      case 3 -> JSON.objectNode();
      case 4 -> JSON.arrayNode().add(value.deepCopy());
      case 5 -> JSON.arrayNode().add(value.deepCopy()).add(value.deepCopy());
      case 6 -> value.isArray() && !value.isEmpty() ? value.get(0) : JSON.booleanNode(true);
      case 7 -> value.isTextual() ? number() : JSON.textNode(value.asText());
      case 8 -> number();
      default -> JSON.textNode(TEXTS[random.nextInt(TEXTS.length)]);
    };
  }

  private JsonNode number() {
    return switch (random.nextInt(5)) {
      case 0 -> JSON.numberNode(0);
      case 1 -> JSON.numberNode(1577836800123L);
      case 2 -> JSON.numberNode(1.5);
      case 3 -> JSON.numberNode(-1);
      default -> JSON.numberNode(new BigInteger("12345678901234567890"));
    };
  }
}
