package dev.flint.runtime.dev;

import dev.flint.runtime.dev.http.HttpFront;
import dev.flint.runtime.dev.settings.DevServerException;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A server on one port of this machine, by both of the addresses that {@code localhost} may be. */
final class LoopbackServer implements AutoCloseable {

  private static final String IPV4 = "127.0.0.1";
  private static final String IPV6 = "::1";

  private final Server server = new Server();
  private final ServerConnector connector;

  private LoopbackServer(int port) {
    connector = connector(IPV4, port);
  }

  /**
   * Takes the port, before anything else is started.
   *
   * @param port the port; 0 for any that is free
   */
  static LoopbackServer open(int port) {
    LoopbackServer opened = new LoopbackServer(port);
    try {
      opened.connector.open();
      opened.openIpv6(port);
      return opened;
    } catch (IOException e) {
      opened.close();
      throw new DevServerException(
          "Expected the port "
              + port
              + " of this machine to be free, found that it is not ("
              + e.getMessage()
              + "): end what uses it, or choose another with "
              + DevSetting.PORT
              + " (0 takes any that is free)",
          e);
    }
  }

  /** Not every machine has IPv6. Where it does, another server on the port would get requests. */
  private void openIpv6(int port) throws IOException {
    ServerConnector second = connector(IPV6, connector.getLocalPort());
    try {
      second.open();
    } catch (IOException e) {
      server.removeConnector(second);
      if (port != 0 && isInUse(e)) {
        throw e;
      }
    }
  }

  private static boolean isInUse(IOException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause instanceof BindException && String.valueOf(cause.getMessage()).contains("in use");
  }

  private ServerConnector connector(String host, int port) {
    HttpConfiguration configuration = new HttpConfiguration();
    HttpFront.configure(configuration);
    ServerConnector made = new ServerConnector(server, new HttpConnectionFactory(configuration));
    made.setHost(host);
    made.setPort(port);
    // A function may take its time, and a debugger any.
    made.setIdleTimeout(0);
    server.addConnector(made);
    return made;
  }

  /** Serves, until this process ends or {@link #close}. */
  void start(Handler handler, RequestLog log) {
    server.setHandler(handler);
    server.setRequestLog(log);
    server.setStopAtShutdown(true);
    try {
      server.start();
    } catch (Exception e) {
      throw new DevServerException("The server could not be started: " + e, e);
    }
  }

  URI address() {
    return URI.create("http://" + IPV4 + ":" + connector.getLocalPort() + "/");
  }

  void await() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() {
    try {
      server.stop();
      for (var each : server.getConnectors()) {
        ((ServerConnector) each).close();
      }
    } catch (Exception e) {
      throw new IllegalStateException("the server on " + address() + " could not be stopped", e);
    }
  }
}
