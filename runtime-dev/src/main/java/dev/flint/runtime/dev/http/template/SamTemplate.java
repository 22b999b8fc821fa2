package dev.flint.runtime.dev.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.dev.http.route.Route;
import dev.flint.runtime.dev.http.route.Routes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A SAM template, as far as it speaks of functions.
 *
 * @param file where it was read from
 * @param functions the functions in the order of the template
 * @param unread what makes routes and is not read
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html">AWS::Serverless::Function</a>
 */
public record SamTemplate(Path file, List<SamFunction> functions, List<String> unread) {

  private static final String SERVERLESS = "AWS::Serverless::Function";
  private static final String PLAIN = "AWS::Lambda::Function";

  /** Copies the lists. */
  public SamTemplate {
    functions = List.copyOf(functions);
    unread = List.copyOf(unread);
  }

  /**
   * Reads a template, YAML or JSON.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static SamTemplate read(Path file) throws IOException {
    JsonNode document = TemplateDocument.read(file);
    JsonNode globals = document.path("Globals").path("Function");
    TemplateApis apis = new TemplateApis(document);
    List<SamFunction> functions = new ArrayList<>();
    document
        .path("Resources")
        .properties()
        .forEach(
            each -> {
              String type = each.getValue().path("Type").asText();
              JsonNode properties = each.getValue().path("Properties");
              if (type.equals(SERVERLESS)) {
                functions.add(new FunctionReader(each.getKey(), properties, globals, apis).read());
              } else if (type.equals(PLAIN)) {
                JsonNode none = properties.path("no globals");
                functions.add(new FunctionReader(each.getKey(), properties, none, apis).read());
              }
            });
    return new SamTemplate(file, functions, apis.unread());
  }

  /**
   * Returns what the template says of the function with this handler. Where several functions have
   * it, the routes of all of them count and the settings of the first; where none has it, none do,
   * unless the template's only function has no handler that can be read.
   */
  public SamSelection select(String handler) {
    List<SamFunction> found = functions.stream().filter(each -> each.hasHandler(handler)).toList();
    List<String> notices = new ArrayList<>();
    if (found.isEmpty() && functions.size() == 1 && functions.get(0).handler().isEmpty()) {
      found = functions;
    }
    if (found.isEmpty()) {
      notices.add(nothingFor(handler));
    } else if (found.size() > 1) {
      notices.add(severalFor(handler, found));
    }
    Optional<SamFunction> first = found.stream().findFirst();
    first.ifPresent(each -> each.leftOut().forEach(what -> notices.add(leftOut(each, what))));
    if (first.isPresent()) {
      unread.forEach(
          what -> notices.add(file + ": the routes are not read that are made by " + what));
    }
    List<Route> own = routes(found);
    Routes routes =
        Routes.of(
            Stream.concat(own.stream(), RestApiMocks.of(own, routes(functions)).stream()).toList());
    return new SamSelection(first, routes, notices);
  }

  private static List<Route> routes(List<SamFunction> functions) {
    return functions.stream().flatMap(each -> each.routes().stream()).toList();
  }

  private String nothingFor(String handler) {
    String others =
        functions.stream()
            .map(each -> each.name() + " (" + each.handler().orElse("no handler") + ")")
            .collect(Collectors.joining(", "));
    return file
        + " should have a function with Handler: "
        + handler
        + ", but has "
        + (others.isEmpty() ? "no function" : others)
        + "; it is left aside, and every path reaches the function";
  }

  private String severalFor(String handler, List<SamFunction> found) {
    return file
        + " has several functions with Handler: "
        + handler
        + ": "
        + found.stream().map(SamFunction::name).collect(Collectors.joining(", "))
        + "; the routes of all of them count, and the settings of "
        + found.get(0).name();
  }

  private String leftOut(SamFunction function, String what) {
    return file + ": left out of " + function.name() + ": " + what;
  }
}
