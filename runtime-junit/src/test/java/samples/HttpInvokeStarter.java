package samples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.junit.invoke.InvokeServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/** Serves so much of the Invoke API that one function reaches another. */
public final class HttpInvokeStarter implements InvokeServer.Starter {

  @Override
  public InvokeServer start(List<InvokeServer.Target> functions) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", exchange -> serve(exchange, functions));
      server.start();
      return new Started(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(HttpExchange exchange, List<InvokeServer.Target> functions)
      throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().split("/")[3];
      Event event = Event.of(exchange.getRequestBody().readAllBytes());
      InvokeServer.Target function =
          functions.stream().filter(each -> each.options().name().equals(name)).findFirst().get();
      Answer answer = function.invoke(event);
      exchange.sendResponseHeaders(200, answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private record Started(HttpServer server) implements InvokeServer {
    @Override
    public URI address() {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
