package dev.flint.runtime.dev.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.ApiSettings;
import dev.flint.runtime.dev.http.route.Cors;
import dev.flint.runtime.dev.http.route.MediaTypes;
import dev.flint.runtime.dev.http.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The APIs of a template: those that are resources, and those that SAM makes for events. */
final class TemplateApis {

  private static final Map<String, Api> TYPES =
      Map.of("AWS::Serverless::Api", Api.REST_API, "AWS::Serverless::HttpApi", Api.HTTP_API);

  /** What SAM calls the APIs that it makes. */
  private static final Set<String> MADE = Set.of("", "ServerlessRestApi", "ServerlessHttpApi");

  /** The resources that make routes and are not read. */
  private static final Set<String> UNREAD =
      Set.of("AWS::ApiGateway::Method", "AWS::ApiGatewayV2::Route", "AWS::Lambda::Url");

  private final JsonNode globals;
  private final JsonNode resources;

  TemplateApis(JsonNode document) {
    globals = document.path("Globals");
    resources = document.path("Resources");
  }

  /**
   * Returns the settings of an API.
   *
   * @param reference how an event names it; missing for the one that SAM makes
   * @param notes notes what has no value
   */
  ApiSettings settings(Api api, JsonNode reference, PropertyReader notes) {
    String name = reference.path("Ref").asText(reference.asText());
    if (MADE.contains(name)) {
      return settings(api, MissingNode.getInstance(), "Globals." + global(api), notes);
    }
    JsonNode resource = resources.path(name);
    return api(resource).filter(api::equals).isPresent()
        ? settings(api, resource.path("Properties"), name, notes)
        : ApiSettings.NONE;
  }

  private ApiSettings settings(Api api, JsonNode own, String label, PropertyReader notes) {
    JsonNode shared = globals.path(global(api));
    String corsName = api == Api.REST_API ? "Cors" : "CorsConfiguration";
    Optional<Cors> cors =
        new CorsReader(notes, label + "." + corsName).read(first(own, shared, corsName));
    if (api == Api.HTTP_API) {
      return ApiSettings.of(cors);
    }
    List<String> binary = new ArrayList<>();
    first(own, shared, "BinaryMediaTypes")
        .forEach(each -> notes.text(label + ".BinaryMediaTypes", each).ifPresent(binary::add));
    // SAM lets a slash be written as OpenAPI's references write it.
    binary.replaceAll(type -> type.replace("~1", "/"));
    return ApiSettings.ofRestApi(cors, new MediaTypes(binary));
  }

  private static String global(Api api) {
    return api == Api.REST_API ? "Api" : "HttpApi";
  }

  private static JsonNode first(JsonNode own, JsonNode shared, String name) {
    return own.has(name) ? own.path(name) : shared.path(name);
  }

  private static Optional<Api> api(JsonNode resource) {
    return Optional.ofNullable(TYPES.get(resource.path("Type").asText()));
  }

  /** Returns the routes to a function in the {@code DefinitionBody} of APIs. */
  List<Route> routes(String function, PropertyReader notes) {
    List<Route> routes = new ArrayList<>();
    for (var resource : resources.properties()) {
      JsonNode properties = resource.getValue().path("Properties");
      api(resource.getValue()).stream()
          .flatMap(api -> OpenApiRoute.of(api, properties.path("DefinitionBody")).stream())
          .filter(found -> found.functions().contains(function))
          .map(OpenApiRoute::route)
          .map(found -> found.with(settings(found.api(), properties, resource.getKey(), notes)))
          .forEach(routes::add);
    }
    return routes;
  }

  /** Returns what makes routes and is not read. */
  List<String> unread() {
    List<String> unread = new ArrayList<>();
    for (var resource : resources.properties()) {
      String type = resource.getValue().path("Type").asText();
      JsonNode properties = resource.getValue().path("Properties");
      if (UNREAD.contains(type)) {
        unread.add(resource.getKey() + ", which is an " + type);
      } else if (TYPES.containsKey(type) && properties.has("DefinitionUri")) {
        unread.add("the DefinitionUri of " + resource.getKey());
      } else if (properties.path("DefinitionBody").has("Fn::Transform")) {
        unread.add("the !Transform in the DefinitionBody of " + resource.getKey());
      }
    }
    return unread;
  }
}
