package dev.flint.runtime.oracle;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.emulator.Answer;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** An answer read as JSON. Numbers are exact: 1.0 is not 1. */
record AnswerJson(JsonNode tree) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static AnswerJson of(Observation observation) {
    return of(observation.answer().text());
  }

  static AnswerJson of(String json) {
    try {
      return new AnswerJson(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      return Assertions.fail("expected JSON, but found " + json, e);
    }
  }

  /** The {@code exceptions[0]} of an error's X-Ray cause. */
  static JsonNode xRayException(Observation observation) {
    String cause =
        observation.answer() instanceof Answer.FunctionError error
            ? error.headers().first("Lambda-Runtime-Function-XRay-Error-Cause").orElse("null")
            : "null";
    return of(cause).tree.path("exceptions").path(0);
  }

  String text(String name) {
    return tree.path(name).asText();
  }

  String errorMessage() {
    return text("errorMessage");
  }

  /** The first frame of an error's stack; empty where there is none. */
  String topFrame() {
    return tree.path("stackTrace").path(0).asText();
  }

  /** The same, but of an object only the members that the other one has too. */
  AnswerJson asFarAs(AnswerJson other) {
    if (!(tree instanceof ObjectNode object)) {
      return this;
    }
    return new AnswerJson(object.deepCopy().retain(List.copyOf(other.names())));
  }

  /** The same, but with nothing at a place that a JSON pointer names. */
  AnswerJson without(String place) {
    JsonNode rest = tree.deepCopy();
    JsonPointer pointer = JsonPointer.compile(place);
    if (rest.at(pointer.head()) instanceof ObjectNode parent) {
      parent.remove(pointer.last().getMatchingProperty());
    }
    return new AnswerJson(rest);
  }

  private List<String> names() {
    return tree.properties().stream().map(member -> member.getKey()).toList();
  }
}
