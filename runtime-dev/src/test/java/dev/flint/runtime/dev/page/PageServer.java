package dev.flint.runtime.dev.page;

import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.guard.LocalRequestsOnly;
import dev.flint.runtime.dev.http.HttpFront;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Routes;
import dev.flint.runtime.dev.page.view.HttpResults;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** The page on a port, with a fake function behind it and another front beside it. */
final class PageServer implements AutoCloseable {

  static final int KEPT = 200;

  final History history = new History(KEPT);
  final FakeFunction function = new FakeFunction(history);
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  private volatile Supplier<FunctionDescription> description;

  private PageServer(Optional<String> eventType, Function<Invoker, Handler> otherFront) {
    FunctionDescription described =
        new FunctionDescription(
            "shop-orders", "shop.Orders::handle", eventType, 512, Duration.ofSeconds(15));
    description = () -> described;
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    HttpResults http = new HttpResults(Routes.ALL, HttpSettings.of(PayloadFormat.V2));
    Handler page = new PageHandler(function, history, () -> description.get(), () -> http);
    server.setHandler(
        new LocalRequestsOnly(new Handler.Sequence(page, otherFront.apply(function))));
  }

  static PageServer start() throws Exception {
    return start(Optional.empty());
  }

  static PageServer start(Optional<String> eventType) throws Exception {
    return start(new PageServer(eventType, function -> new OtherFront()));
  }

  /** Starts it beside the front for HTTP. */
  static PageServer startBesideHttp() throws Exception {
    HttpSettings settings = HttpSettings.of(PayloadFormat.V2);
    return start(
        new PageServer(
            Optional.empty(), function -> new HttpFront(function, Routes.ALL, settings)));
  }

  private static PageServer start(PageServer page) throws Exception {
    page.server.start();
    return page;
  }

  /** Answers 204 to all that comes to it. */
  private static final class OtherFront extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      response.setStatus(204);
      callback.succeeded();
      return true;
    }
  }

  void describes(Supplier<FunctionDescription> other) {
    description = other;
  }

  Supplier<FunctionDescription> description() {
    return description;
  }

  int port() {
    return connector.getLocalPort();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/_flint/";
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The page's server could not be stopped", failure);
    }
  }
}
