package dev.flint.runtime.dev.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads properties of a function: its own, or else those of {@code Globals}. Notes what has no
 * value before the template is deployed.
 */
final class PropertyReader {

  private final JsonNode own;
  private final JsonNode globals;
  private final Set<String> leftOut = new LinkedHashSet<>();

  PropertyReader(JsonNode own, JsonNode globals) {
    this.own = own;
    this.globals = globals;
  }

  /** Returns the function's own property, as it is. */
  JsonNode own(String name) {
    return own.path(name);
  }

  /** Returns the property of Globals, as it is. */
  JsonNode global(String name) {
    return globals.path(name);
  }

  /** Returns a property's text. */
  Optional<String> text(String name) {
    return text(name, own.hasNonNull(name) ? own.path(name) : globals.path(name));
  }

  /** Returns a property's whole number above 0. */
  Optional<Integer> number(String name) {
    Optional<String> text = text(name);
    if (text.isPresent() && !text.get().matches("[1-9][0-9]{0,8}")) {
      leftOut.add(name + " should be a whole number above 0, but is " + text.get());
      return Optional.empty();
    }
    return text.map(Integer::valueOf);
  }

  /** Returns the text of a value; none for an intrinsic function, which is noted. */
  Optional<String> text(String name, JsonNode value) {
    if (value.isValueNode() && !value.isNull()) {
      return Optional.of(value.asText());
    }
    intrinsic(value).ifPresent(function -> leftOut.add(name + " is " + function));
    return Optional.empty();
  }

  /** Notes what is left out for another reason. */
  void leaveOut(String what) {
    leftOut.add(what);
  }

  /** Returns what was left out so far. */
  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  /** Returns the mapping, or nothing to read where an intrinsic function makes it. */
  JsonNode mapping(String name, JsonNode value) {
    Optional<String> function = intrinsic(value);
    function.ifPresent(each -> leftOut.add(name + " is " + each));
    return function.isPresent() ? MissingNode.getInstance() : value;
  }

  /** Returns the name of the intrinsic function as its short form has it: {@code !Ref}. */
  private static Optional<String> intrinsic(JsonNode value) {
    if (!value.isObject() || value.size() != 1) {
      return Optional.empty();
    }
    String key = value.fieldNames().next();
    if (key.equals("Ref") || key.equals("Condition")) {
      return Optional.of("!" + key);
    }
    return key.startsWith("Fn::")
        ? Optional.of("!" + key.substring("Fn::".length()))
        : Optional.empty();
  }
}
