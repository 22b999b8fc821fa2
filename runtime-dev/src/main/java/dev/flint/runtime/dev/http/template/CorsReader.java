package dev.flint.runtime.dev.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.dev.http.route.Cors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads which pages may call: {@code CorsConfiguration} of an HTTP API, {@code Cors} of a REST API,
 * whose values stand in single quotes, and of a function URL.
 *
 * @param properties notes what has no value
 * @param label what notes call it: {@code Shop.CorsConfiguration}
 */
record CorsReader(PropertyReader properties, String label) {

  private static final List<String> ANY = List.of("*");

  Optional<Cors> read(JsonNode definition) {
    JsonNode cors = properties.mapping(label, definition);
    if (cors.isObject()) {
      return Optional.of(ofMapping(cors));
    }
    return properties
        .text(label, cors)
        .filter(text -> !text.equals("false"))
        .map(text -> allowing(text.equals("true") ? ANY : List.of(unquoted(text))));
  }

  private Cors ofMapping(JsonNode cors) {
    String origins = cors.has("AllowOrigin") ? "AllowOrigin" : "AllowOrigins";
    Optional<String> credentials = text(cors, "AllowCredentials");
    return new Cors(
        list(cors, origins),
        list(cors, "AllowMethods"),
        list(cors, "AllowHeaders"),
        list(cors, "ExposeHeaders"),
        text(cors, "MaxAge"),
        credentials.filter("true"::equals).isPresent());
  }

  private static Cors allowing(List<String> origins) {
    return new Cors(origins, List.of(), List.of(), List.of(), Optional.empty(), false);
  }

  private List<String> list(JsonNode cors, String name) {
    List<String> texts = new ArrayList<>();
    if (cors.path(name).isArray()) {
      cors.path(name)
          .forEach(each -> properties.text(label + "." + name, each).ifPresent(texts::add));
    } else {
      text(cors, name).ifPresent(texts::add);
    }
    return texts;
  }

  private Optional<String> text(JsonNode cors, String name) {
    return properties.text(label + "." + name, cors.path(name)).map(CorsReader::unquoted);
  }

  private static String unquoted(String text) {
    return text.replaceAll("^'|'$", "");
  }
}
