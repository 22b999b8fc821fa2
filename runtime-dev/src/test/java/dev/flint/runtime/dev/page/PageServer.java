package dev.flint.runtime.dev.page;

import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.guard.LocalRequestsOnly;
import java.time.Duration;
import java.util.Optional;
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

  private PageServer(Optional<String> eventType) {
    FunctionDescription described =
        new FunctionDescription(
            "shop-orders", "shop.Orders::handle", eventType, 512, Duration.ofSeconds(15));
    description = () -> described;
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    Handler page = new PageHandler(function, history, () -> description.get());
    server.setHandler(new LocalRequestsOnly(new Handler.Sequence(page, new OtherFront())));
  }

  static PageServer start() throws Exception {
    return start(Optional.empty());
  }

  static PageServer start(Optional<String> eventType) throws Exception {
    PageServer page = new PageServer(eventType);
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
