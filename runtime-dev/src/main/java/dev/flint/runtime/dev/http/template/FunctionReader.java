package dev.flint.runtime.dev.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.dev.http.route.Api;
import dev.flint.runtime.dev.http.route.ApiSettings;
import dev.flint.runtime.dev.http.route.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one function of a template. */
final class FunctionReader {

  private final String name;
  private final TemplateApis apis;
  private final PropertyReader properties;

  FunctionReader(String name, JsonNode own, JsonNode globals, TemplateApis apis) {
    this.name = name;
    this.apis = apis;
    this.properties = new PropertyReader(own, globals);
  }

  SamFunction read() {
    Optional<String> handler = handler();
    Map<String, String> variables = variables();
    Optional<Duration> timeout = properties.number("Timeout").map(Duration::ofSeconds);
    Optional<Integer> memory = properties.number("MemorySize");
    List<Route> routes = routes();
    return new SamFunction(name, handler, variables, timeout, memory, routes, properties.leftOut());
  }

  /** Of an image, the command is the handler. */
  private Optional<String> handler() {
    JsonNode command = properties.own("ImageConfig").path("Command");
    return properties
        .text("Handler")
        .or(() -> properties.text("ImageConfig.Command", command.path(0)));
  }

  private Map<String, String> variables() {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (JsonNode environment :
        List.of(properties.global("Environment"), properties.own("Environment"))) {
      properties
          .mapping("Environment.Variables", environment.path("Variables"))
          .properties()
          .forEach(each -> values.put(each.getKey(), each.getValue()));
    }
    Map<String, String> variables = new LinkedHashMap<>();
    values.forEach(
        (key, value) ->
            properties
                .text("Environment.Variables." + key, value)
                .ifPresent(text -> variables.put(key, text)));
    return variables;
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    properties
        .own("Events")
        .properties()
        .forEach(each -> route(each.getKey(), each.getValue()).ifPresent(routes::add));
    routes.addAll(apis.routes(name, properties));
    JsonNode url = properties.own("FunctionUrlConfig");
    if (url.isObject()) {
      CorsReader cors = new CorsReader(properties, "FunctionUrlConfig.Cors");
      routes.add(Route.FUNCTION_URL.with(ApiSettings.of(cors.read(url.path("Cors")))));
    }
    return routes;
  }

  private Optional<Route> route(String event, JsonNode definition) {
    String type = definition.path("Type").asText();
    if (!type.equals("HttpApi") && !type.equals("Api")) {
      return Optional.empty();
    }
    Api api = type.equals("Api") ? Api.REST_API : Api.HTTP_API;
    JsonNode route = definition.path("Properties");
    JsonNode reference = route.path(api == Api.REST_API ? "RestApiId" : "ApiId");
    return route(event, api, route)
        .map(found -> found.with(apis.settings(api, reference, properties)));
  }

  private Optional<Route> route(String event, Api api, JsonNode route) {
    if (api == Api.HTTP_API && !route.has("Path")) {
      return Optional.of(Route.defaultOf(api));
    }
    Optional<String> path = properties.text("Events." + event + ".Path", route.path("Path"));
    Optional<String> method =
        route.has("Method")
            ? properties.text("Events." + event + ".Method", route.path("Method"))
            : Optional.of("ANY");
    return path.flatMap(found -> method.flatMap(each -> route(event, api, each, found)));
  }

  private Optional<Route> route(String event, Api api, String method, String path) {
    if (path.equals("$default")) {
      return Optional.of(Route.defaultOf(api));
    }
    if (!path.startsWith("/")) {
      properties.leaveOut("Events." + event + ".Path should begin with a slash, but is " + path);
      return Optional.empty();
    }
    return Optional.of(new Route(api, method, path));
  }
}
