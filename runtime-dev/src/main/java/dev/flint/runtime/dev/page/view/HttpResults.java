package dev.flint.runtime.dev.page.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.http.answer.HttpAnswer;
import dev.flint.runtime.dev.http.answer.MalformedAnswerException;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.route.RouteMatch;
import dev.flint.runtime.dev.http.route.Routes;
import dev.flint.runtime.emulator.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What HTTP clients get of answers: read as the front for HTTP reads them. */
public final class HttpResults {

  private static final String MODE = "Lambda-Runtime-Function-Response-Mode";

  /** What the source of an event says that came by HTTP. */
  private static final Pattern REQUEST = Pattern.compile("([^ ]+) (/.*)");

  private final Routes routes;
  private final HttpSettings settings;

  /**
   * Reads answers to requests that came by these routes.
   *
   * @param settings the form of the function's events
   */
  public HttpResults(Routes routes, HttpSettings settings) {
    this.routes = routes;
    this.settings = settings;
  }

  /**
   * Returns what the client got, where the event came by HTTP; of any other event what a client
   * would get, if the answer is made for one. Of an error there is nothing.
   */
  public Optional<HttpAnswer> of(Invocation invocation) {
    if (!(invocation.answer() instanceof Answer.Response response)) {
      return Optional.empty();
    }
    Matcher request = REQUEST.matcher(invocation.source());
    boolean requested = request.matches();
    try {
      if (settings.format().streams() && isStreamed(response)) {
        return StreamedResult.of(response, requested);
      }
      return requested || Json.read(response.body()).hasNonNull("statusCode")
          ? Optional.of(answer(invocation, route(request)))
          : Optional.empty();
    } catch (MalformedAnswerException refused) {
      return requested && response.succeeded() ? Optional.of(failure(refused)) : Optional.empty();
    }
  }

  private HttpAnswer answer(Invocation invocation, RouteMatch match) {
    boolean byType = match.route().settings().binary().isPresent();
    String accept = byType ? accept(Json.read(invocation.event().body())) : "";
    return settings.format().answer(invocation.answer().body(), match, settings, accept);
  }

  /** What the client took, as the event says. */
  private static String accept(JsonNode event) {
    return event.path("headers").properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Accept"))
        .map(header -> header.getValue().asText())
        .findFirst()
        .orElse("");
  }

  private static boolean isStreamed(Answer.Response response) {
    return response.headers().first(MODE).filter("streaming"::equals).isPresent();
  }

  /** The route that took the request; the first where there was none. */
  private RouteMatch route(Matcher request) {
    Optional<RouteMatch> match =
        request.matches() ? routes.match(request.group(1), request.group(2)) : Optional.empty();
    return match.orElseGet(() -> new RouteMatch(routes.routes().get(0), Map.of()));
  }

  /** What the front says of an answer that it can't send; to a browser as a page. */
  private static HttpAnswer failure(MalformedAnswerException refused) {
    String json =
        JsonNodeFactory.instance
            .objectNode()
            .put("message", "Internal server error")
            .put("errorMessage", refused.getMessage())
            .toString();
    return HttpAnswer.json(502, json.getBytes(UTF_8));
  }
}
