package dev.flint.runtime.dev;

import dev.flint.runtime.dev.console.Console;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.loopback.LoopbackServer;
import dev.flint.runtime.dev.page.PageHandler;
import dev.flint.runtime.dev.reload.ReloadingFunction;
import dev.flint.runtime.dev.settings.DevServerException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * Serves a function on one port of this machine: HTTP requests become its events, Lambda's Invoke
 * API is there for SDKs, and a page shows what happens. The function is run anew when its code
 * changes.
 */
public final class DevServer implements AutoCloseable {

  /** How many invocations the page shows. */
  private static final int KEPT = 200;

  private final LoopbackServer server;
  private final ReloadingFunction function;

  private DevServer(LoopbackServer server, ReloadingFunction function) {
    this.server = server;
    this.function = function;
  }

  /**
   * Starts the function, and the server once its init is over.
   *
   * @param options what is served, and where
   * @param process the variables of this process, for credentials
   * @param console what is told of all that happens
   * @throws DevServerException when an option can't be used, or the port is in use
   */
  public static DevServer start(DevOptions options, Map<String, String> process, Console console)
      throws InterruptedException {
    FunctionConfiguration configuration = new FunctionConfiguration(options, process);
    LoopbackServer server = open(options.port());
    try {
      FunctionFacts facts = configuration.read();
      facts.notices().forEach(console::notice);
      History history = new History(KEPT);
      history.add(console);
      ReloadingFunction function =
          ReloadingFunction.start(configuration.source(), history, console::log);
      DevServer started = new DevServer(server, function);
      started.serve(configuration, facts, history, console);
      return started;
    } catch (RuntimeException | InterruptedException e) {
      server.close();
      throw e;
    }
  }

  private static LoopbackServer open(int port) {
    try {
      return LoopbackServer.open("dev-server", port);
    } catch (IOException e) {
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

  private void serve(
      FunctionConfiguration configuration, FunctionFacts facts, History history, Console console) {
    try {
      Fronts fronts = new Fronts(configuration, facts, function, history, console);
      // Before the console, so that what it tells of is so.
      history.remove(console);
      history.add(fronts);
      history.add(console);
      server.setLog(console);
      server.start(fronts.handler());
      console.greet(facts.description(), address(), page());
    } catch (RuntimeException e) {
      function.close();
      throw e;
    }
  }

  /** Returns the address of the function behind HTTP. */
  public URI address() {
    return server.address();
  }

  /** Returns the address of the page. */
  public URI page() {
    return address().resolve(PageHandler.PATH);
  }

  /** Waits until the server ends. */
  public void await() throws InterruptedException {
    server.await();
  }

  /** Ends server and function. */
  @Override
  public void close() {
    try {
      server.close();
    } finally {
      function.close();
    }
  }
}
