package dev.flint.runtime.dev;

import dev.flint.runtime.dev.console.Console;
import dev.flint.runtime.dev.console.ReportingInvoker;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.guard.LocalRequestsOnly;
import dev.flint.runtime.dev.http.HttpFront;
import dev.flint.runtime.dev.invoke.InvokeApi;
import dev.flint.runtime.dev.invoke.ServedFunction;
import dev.flint.runtime.dev.page.PageHandler;
import dev.flint.runtime.dev.page.view.HttpResults;
import dev.flint.runtime.dev.reload.ReloadingFunction;
import dev.flint.runtime.dev.settings.DevServerException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Serves a function on one port of this machine: HTTP requests become its events, Lambda's Invoke
 * API is there for SDKs, and a page shows what happens. The function is run anew when its code
 * changes.
 */
public final class DevServer implements AutoCloseable {

  /** How many invocations the page shows. */
  private static final int KEPT = 200;

  private final Server server;
  private final ServerConnector connector;
  private final ReloadingFunction function;

  private DevServer(Server server, ServerConnector connector, ReloadingFunction function) {
    this.server = server;
    this.connector = connector;
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
    Server server = new Server();
    ServerConnector connector = open(server, options.port());
    configuration.notices().forEach(console::notice);
    History history = new History(KEPT);
    history.add(console);
    ReloadingFunction function =
        ReloadingFunction.start(configuration.source(), history, console::log);
    DevServer started = new DevServer(server, connector, function);
    server.setRequestLog(console);
    try {
      server.setHandler(fronts(configuration, function, history, console));
      server.start();
    } catch (Exception e) {
      started.close();
      throw e instanceof DevServerException own
          ? own
          : new DevServerException("The server could not be started: " + e, e);
    }
    console.greet(configuration.description(), started.address(), started.page());
    return started;
  }

  /** Returns the address of the function behind HTTP. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
  }

  /** Returns the address of the page. */
  public URI page() {
    return address().resolve(PageHandler.PATH);
  }

  /** Waits until the server ends. */
  public void await() throws InterruptedException {
    server.join();
  }

  /** Ends server and function. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server on " + address() + " could not be stopped", e);
    } finally {
      function.close();
    }
  }

  private static Handler fronts(
      FunctionConfiguration configuration,
      ReloadingFunction function,
      History history,
      Console console) {
    Invoker reported = new ReportingInvoker(function, console);
    ServedFunction served = new ServedFunction(configuration.description(), reported);
    return new LocalRequestsOnly(
        new Handler.Sequence(
            new PageHandler(
                reported,
                history,
                configuration::description,
                new HttpResults(configuration.routes(), configuration.http())),
            new InvokeApi(List.of(served), console::notice),
            new HttpFront(function, configuration.routes(), configuration.http())));
  }

  /** Takes the port before anything is started. */
  private static ServerConnector open(Server server, int port) {
    HttpConfiguration configuration = new HttpConfiguration();
    HttpFront.configure(configuration);
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    // A function may take its time, and a debugger any.
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    try {
      connector.open();
      return connector;
    } catch (IOException e) {
      throw new DevServerException(
          "Expected the port "
              + port
              + " of this machine to be free, found that it is in use: end what uses it, or choose"
              + " another with "
              + DevSetting.PORT
              + " (0 takes any that is free)",
          e);
    }
  }
}
