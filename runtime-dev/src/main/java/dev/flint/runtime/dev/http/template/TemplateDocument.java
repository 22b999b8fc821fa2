package dev.flint.runtime.dev.http.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A template as a tree, from YAML or JSON. YAML's scalars are texts as written, and
 * CloudFormation's short tags become what they are short for: {@code !Ref x} is {@code {"Ref":
 * "x"}}.
 */
final class TemplateDocument {

  private static final int DEEPEST = 100;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TemplateDocument() {}

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException when it is neither YAML nor JSON
   */
  static JsonNode read(Path file) throws IOException {
    String text = Files.readString(file);
    try {
      return text.stripLeading().startsWith("{") ? new JsonMapper().readTree(text) : yaml(text);
    } catch (JsonProcessingException | YamlEngineException e) {
      throw new IllegalArgumentException(
          "A SAM template should be YAML or JSON, but " + file + " is not: " + e.getMessage(), e);
    }
  }

  private static JsonNode yaml(String text) {
    LoadSettings settings = LoadSettings.builder().setLabel("the template").build();
    return new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
        .getSingleNode()
        .map(root -> tree(root, 0))
        .orElse(MissingNode.getInstance());
  }

  private static JsonNode tree(Node node, int depth) {
    if (depth > DEEPEST) {
      throw new YamlEngineException("it is nested more than " + DEEPEST + " levels deep");
    }
    JsonNode plain = plain(node, depth);
    String tag = node.getTag().getValue();
    return tag.startsWith("!") && tag.length() > 1
        ? NODES.objectNode().set(longForm(tag.substring(1)), plain)
        : plain;
  }

  private static String longForm(String tag) {
    return tag.equals("Ref") || tag.equals("Condition") ? tag : "Fn::" + tag;
  }

  private static JsonNode plain(Node node, int depth) {
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, depth);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = NODES.arrayNode();
      sequence.getValue().forEach(each -> array.add(tree(each, depth + 1)));
      return array;
    }
    return node.getTag().equals(Tag.NULL)
        ? NODES.nullNode()
        : NODES.textNode(((ScalarNode) node).getValue());
  }

  private static ObjectNode mapping(MappingNode mapping, int depth) {
    ObjectNode object = NODES.objectNode();
    ObjectNode merged = NODES.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      JsonNode value = tree(entry.getValueNode(), depth + 1);
      if (key.equals("<<") && value instanceof ObjectNode other) {
        merged.setAll(other);
      } else {
        object.set(key, value);
      }
    }
    return merged.setAll(object);
  }
}
