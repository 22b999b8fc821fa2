package dev.flint.runtime.packaging.aws;

import dev.flint.runtime.packaging.PackagingException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The endpoints of all services on one loopback port, which takes both TLS and plain HTTP. */
final class AwsServer implements AutoCloseable {
  static final String ADDRESS = "127.0.0.1";

  private final Server server = new Server(threads());
  private final ServerConnector connector;
  private final Set<String> failedHandshakes = new ConcurrentSkipListSet<>();

  private AwsServer(AwsHandler handler, SslContextFactory.Server tls) {
    SslConnectionFactory ssl = new SslConnectionFactory(tls, "http/1.1");
    connector =
        new ServerConnector(
            server, new DetectorConnectionFactory(ssl), new HttpConnectionFactory(configuration()));
    connector.setHost(ADDRESS);
    connector.addBean(
        new SslHandshakeListener() {
          @Override
          public void handshakeFailed(Event event, Throwable failure) {
            failedHandshakes.add(String.valueOf(failure.getMessage()));
          }
        });
    server.addConnector(connector);
    server.setHandler(handler);
  }

  /** Starts it on a free port. */
  static AwsServer start(AwsHandler handler, Certificates certificates) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(certificates.keys());
    tls.setKeyStorePassword(Certificates.PASSWORD);
    tls.setCertAlias(Certificates.ENDPOINT);
    AwsServer server = new AwsServer(handler, tls);
    try {
      server.server.start();
    } catch (Exception failure) { // what Jetty declares
      server.close();
      throw new PackagingException("Nothing could listen on " + ADDRESS + ": " + failure, failure);
    }
    return server;
  }

  int port() {
    return connector.getLocalPort();
  }

  /** Returns why clients ended a connection before it began, such as for a certificate. */
  Collection<String> failedHandshakes() {
    return failedHandshakes;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) { // what Jetty declares
      throw new IllegalStateException("the port " + port() + " could not be closed", failure);
    }
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("aws");
    threads.setDaemon(true);
    return threads;
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    // The key of an object is any text.
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    configuration.setSendServerVersion(false);
    // A token, or a presigned URL.
    configuration.setRequestHeaderSize(64 * 1024);
    return configuration;
  }
}
