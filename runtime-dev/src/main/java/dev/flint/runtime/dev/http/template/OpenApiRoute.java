package dev.flint.runtime.dev.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A route of an OpenAPI document.
 *
 * @param route the route
 * @param functions the resources that the URI of its integration names
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html">x-amazon-apigateway-integration</a>
 */
record OpenApiRoute(Route route, Set<String> functions) {

  private static final String INTEGRATION = "x-amazon-apigateway-integration";

  /** What {@code !Sub} puts in: <code>${Shop.Arn}</code>. */
  private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{(\\w+)[.}]");

  /** Reads the routes of a document; none where there is no document. */
  static List<OpenApiRoute> of(Api api, JsonNode document) {
    List<OpenApiRoute> routes = new ArrayList<>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        JsonNode uri = method.getValue().path(INTEGRATION).path("uri");
        if (!uri.isMissingNode()) {
          Set<String> functions = new HashSet<>();
          addNames(uri, functions);
          routes.add(new OpenApiRoute(route(api, method.getKey(), path.getKey()), functions));
        }
      }
    }
    return routes;
  }

  private static Route route(Api api, String method, String path) {
    return path.equals("/$default") ? Route.defaultOf(api) : new Route(api, method, path);
  }

  private static void addNames(JsonNode uri, Set<String> names) {
    Matcher substituted = SUBSTITUTED.matcher(uri.asText());
    while (substituted.find()) {
      names.add(substituted.group(1));
    }
    JsonNode attribute = uri.path("Fn::GetAtt");
    names.add(attribute.path(0).asText(attribute.asText()).replaceFirst("\\..*", ""));
    names.add(uri.path("Ref").asText());
    uri.forEach(part -> addNames(part, names));
  }
}
