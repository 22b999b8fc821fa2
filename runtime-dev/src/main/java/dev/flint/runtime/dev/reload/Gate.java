package dev.flint.runtime.dev.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Where processes wait until the code that they will run is settled. */
final class Gate implements AutoCloseable {

  private final ServerSocket door;
  private final List<Socket> waiting = new ArrayList<>();
  private boolean open;

  private Gate(ServerSocket door) {
    this.door = door;
  }

  /** Makes one that is shut. */
  static Gate make() {
    try {
      Gate gate = new Gate(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread porter = new Thread(gate::receive, "gate");
      porter.setDaemon(true);
      porter.start();
      return gate;
    } catch (IOException e) {
      throw new UncheckedIOException("no port of this machine is free", e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /** Lets in who waits, and who will come. */
  synchronized void open() {
    open = true;
    waiting.forEach(Gate::letIn);
    waiting.clear();
  }

  /** Sends away who waits. */
  @Override
  public synchronized void close() {
    try (door) {
      for (Socket each : waiting) {
        each.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive() {
    try {
      while (true) {
        receive(door.accept());
      }
    } catch (IOException closed) {
      return;
    }
  }

  private synchronized void receive(Socket comer) {
    if (open) {
      letIn(comer);
    } else {
      waiting.add(comer);
    }
  }

  private static void letIn(Socket comer) {
    try (comer) {
      comer.getOutputStream().write(1);
    } catch (IOException gone) {
      // Its process has ended; whoever started it sees that.
      return;
    }
  }
}
