package dev.flint.runtime.dev.loopback;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server on one port of this machine, by both of the addresses that {@code localhost} may be. */
public final class LoopbackServer implements AutoCloseable {

  private static final String IPV4 = "127.0.0.1";
  private static final String IPV6 = "::1";

  private final Server server;
  private final ServerConnector connector;

  private LoopbackServer(String name, int port) {
    server = new Server(threads(name));
    connector = connector(IPV4, port);
  }

  /**
   * Takes the port, before anything else is started.
   *
   * @param name what its threads are called
   * @param port the port; 0 for any that is free
   * @throws IOException when the port can't be had
   */
  public static LoopbackServer open(String name, int port) throws IOException {
    LoopbackServer opened = new LoopbackServer(name, port);
    try {
      opened.connector.open();
      opened.openIpv6(port);
      return opened;
    } catch (IOException e) {
      opened.close();
      throw e;
    }
  }

  private static QueuedThreadPool threads(String name) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName(name);
    threads.setDaemon(true);
    return threads;
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
    ServerConnector made = new ServerConnector(server, new HttpConnectionFactory(configuration()));
    made.setHost(host);
    made.setPort(port);
    // A function may take its time, and a debugger any.
    made.setIdleTimeout(0);
    server.addConnector(made);
    return made;
  }

  /** Takes requests as API Gateway does: with any path and large headers. */
  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    configuration.setHeaderCacheCaseSensitive(true);
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(64 * 1024);
    configuration.setResponseHeaderSize(64 * 1024);
    return configuration;
  }

  /** Has a log told of each request that is answered. */
  public void setLog(RequestLog log) {
    server.setRequestLog(log);
  }

  /**
   * Serves, until this process ends or {@link #close}.
   *
   * @throws IllegalStateException when the handler can't be started
   */
  public void start(Handler handler) {
    server.setHandler(handler);
    server.setStopAtShutdown(true);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("The server could not be started: " + e, e);
    }
  }

  /** Returns where it listens, such as {@code http://127.0.0.1:3000/}. */
  public URI address() {
    return URI.create("http://" + IPV4 + ":" + connector.getLocalPort() + "/");
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
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
