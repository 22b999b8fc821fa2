package dev.flint.runtime.dev.invoke;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.flint.runtime.dev.function.Invocation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers the calls of Lambda's API that invoke functions, and those by which clients see whether a
 * function is there. Paths that are none of that API are left to the next handler.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public final class InvokeApi extends Handler.Abstract {

  private static final Pattern PATH =
      Pattern.compile("(?<api>/\\d{4}-\\d{2}-\\d{2}/functions)(?:/(?<name>[^/]*)(?<rest>/.*)?)?");
  private static final String SOURCE = "Invoke API";

  private final SortedMap<String, ServedFunction> functions;
  private final Map<String, EventQueue> queues = new ConcurrentHashMap<>();
  private final Consumer<String> log;

  /**
   * Serves these functions.
   *
   * @param functions the functions
   * @param log takes a line for each queued event that did not come to its end
   * @throws IllegalStateException when two functions have one name
   */
  public InvokeApi(List<ServedFunction> functions, Consumer<String> log) {
    this.functions =
        new TreeMap<>(functions.stream().collect(toMap(ServedFunction::name, identity())));
    this.log = log;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Matcher path = PATH.matcher(request.getHttpURI().getPath());
    if (!path.matches()) {
      return false;
    }
    Exchange exchange = new Exchange(request, response, callback);
    try {
      route(path, exchange);
    } catch (Refusal refusal) {
      exchange.send(refusal);
    } catch (InterruptedException e) {
      exchange.send(new Refusal(500, "ServiceException", "The server stops"));
      Thread.currentThread().interrupt();
    }
    return true;
  }

  /** Ends the event under way of each queue; the log says what was left. */
  @Override
  protected void doStop() throws Exception {
    queues.values().forEach(EventQueue::close);
    super.doStop();
  }

  private void route(Matcher path, Exchange exchange)
      throws IOException, Refusal, InterruptedException {
    String name = path.group("name") == null ? "" : path.group("name");
    String rest = path.group("rest") == null ? "" : path.group("rest");
    String call =
        exchange.request().getMethod() + path.group("api") + (name.isEmpty() ? "" : "/{}") + rest;
    switch (call) {
      case "POST/2015-03-31/functions/{}/invocations" -> invoke(name, exchange);
      case "POST/2021-11-15/functions/{}/response-streaming-invocations" -> stream(name, exchange);
      case "GET/2015-03-31/functions/{}" -> describe(name, exchange);
      case "GET/2015-03-31/functions/{}/configuration" ->
          exchange.send(configuration(name, exchange));
      case "GET/2015-03-31/functions" -> exchange.send(list());
      default -> throw unknownCall(exchange.request());
    }
  }

  private static Refusal unknownCall(Request request) {
    return new Refusal(
        404,
        "UnknownOperationException",
        "Of Lambda's API, this server has Invoke, InvokeWithResponseStream, GetFunction,"
            + " GetFunctionConfiguration and ListFunctions, but not "
            + request.getMethod()
            + " "
            + request.getHttpURI().getPath());
  }

  private void invoke(String segment, Exchange exchange)
      throws IOException, Refusal, InterruptedException {
    FunctionName name = FunctionName.parse(segment, exchange.qualifier());
    ServedFunction function = function(name);
    InvokeRequest call = InvokeRequest.read(exchange.request(), name.arn(), InvokeType.values());
    exchange.requestId(call.event().requestId());
    switch (call.type()) {
      case REQUEST_RESPONSE ->
          exchange.send(Outcome.of(function.invoker().invoke(SOURCE, call.event()), call.tail()));
      case EVENT -> {
        queue(name, function).add(call.event());
        exchange.send(202);
      }
      case DRY_RUN -> exchange.send(204);
    }
  }

  private void stream(String segment, Exchange exchange)
      throws IOException, Refusal, InterruptedException {
    FunctionName name = FunctionName.parse(segment, exchange.qualifier());
    ServedFunction function = function(name);
    InvokeRequest call =
        InvokeRequest.read(
            exchange.request(), name.arn(), InvokeType.REQUEST_RESPONSE, InvokeType.DRY_RUN);
    exchange.requestId(call.event().requestId());
    if (call.type() == InvokeType.DRY_RUN) {
      exchange.send(204);
      return;
    }
    EventStream stream = exchange.stream();
    Invocation invocation = function.invoker().invoke(SOURCE, call.event(), stream);
    stream.complete(Outcome.of(invocation, call.tail()), exchange.callback());
  }

  private void describe(String segment, Exchange exchange) throws Refusal {
    ObjectNode function = JsonNodeFactory.instance.objectNode();
    function.set("Configuration", configuration(segment, exchange));
    function.putObject("Code");
    exchange.send(function);
  }

  private ObjectNode configuration(String segment, Exchange exchange) throws Refusal {
    FunctionName name = FunctionName.parse(segment, exchange.qualifier());
    return function(name).configuration(name.arn());
  }

  private ObjectNode list() {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    ArrayNode all = list.putArray("Functions");
    functions.values().forEach(each -> all.add(each.configuration(FunctionName.arn(each.name()))));
    return list;
  }

  private ServedFunction function(FunctionName name) throws Refusal {
    ServedFunction function = functions.get(name.name());
    if (function == null) {
      throw new Refusal(
          404,
          "ResourceNotFoundException",
          "Function not found: " + name.arn() + ". This server has " + functions.keySet());
    }
    return function;
  }

  private EventQueue queue(FunctionName name, ServedFunction function) {
    return queues.computeIfAbsent(name.name(), each -> new EventQueue(function, log));
  }
}
