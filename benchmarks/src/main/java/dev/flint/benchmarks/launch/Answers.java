package dev.flint.benchmarks.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;

/** What a function's answer is compared with. */
final class Answers {
  private static final String ANY = "*";

  private Answers() {}

  /** Whether an answer is the one expected, whose strings {@code *} are any value. */
  static boolean match(JsonNode expected, JsonNode answer) {
    if (expected.isTextual() && expected.textValue().equals(ANY)) {
      return true;
    }
    if (!expected.isContainerNode()
        || expected.getNodeType() != answer.getNodeType()
        || expected.size() != answer.size()) {
      return expected.equals(answer);
    }
    return expected.isObject() ? fieldsMatch(expected, answer) : elementsMatch(expected, answer);
  }

  private static boolean fieldsMatch(JsonNode expected, JsonNode answer) {
    return expected.properties().stream()
        .allMatch(
            field ->
                answer.has(field.getKey()) && match(field.getValue(), answer.get(field.getKey())));
  }

  private static boolean elementsMatch(JsonNode expected, JsonNode answer) {
    return IntStream.range(0, expected.size()).allMatch(i -> match(expected.get(i), answer.get(i)));
  }
}
