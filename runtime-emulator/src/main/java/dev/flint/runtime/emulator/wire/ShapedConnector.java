package dev.flint.runtime.emulator.wire;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A connector whose connections are {@link ShapedEndPoint}s. Two threads accept and select: the
 * peers are few.
 */
public final class ShapedConnector extends ServerConnector {

  /** A connector for the server, not yet bound. */
  public ShapedConnector(Server server, ConnectionFactory factory) {
    super(server, 1, 1, factory);
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    SocketChannelEndPoint endPoint = new ShapedEndPoint(channel, selector, key, getScheduler());
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }
}
