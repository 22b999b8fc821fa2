package dev.flint.runtime.dev;

import dev.flint.runtime.dev.console.Console;
import dev.flint.runtime.dev.console.ReportingInvoker;
import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.function.Reload;
import dev.flint.runtime.dev.guard.LocalRequestsOnly;
import dev.flint.runtime.dev.http.HttpFront;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.route.Routes;
import dev.flint.runtime.dev.invoke.InvokeApi;
import dev.flint.runtime.dev.invoke.ServedFunction;
import dev.flint.runtime.dev.page.PageHandler;
import dev.flint.runtime.dev.page.view.HttpResults;
import dev.flint.runtime.dev.settings.DevServerException;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The three fronts of the function: page, Invoke API and HTTP. What they tell of it, and which
 * requests reach it, is read anew with its code.
 */
final class Fronts implements History.Listener {

  private final FunctionConfiguration configuration;
  private final Invoker function;
  private final Invoker reported;
  private final History history;
  private final Console console;
  private volatile FunctionDescription description;
  private volatile HttpFront http;
  private volatile HttpResults results;

  Fronts(FunctionConfiguration configuration, Invoker function, History history, Console console) {
    this.configuration = configuration;
    this.function = function;
    this.reported = new ReportingInvoker(function, console);
    this.history = history;
    this.console = console;
    this.description = configuration.description();
    this.http = new HttpFront(function, configuration.routes(), configuration.http());
    this.results = new HttpResults(configuration.routes(), configuration.http());
  }

  Handler handler() {
    return new LocalRequestsOnly(
        new Handler.Sequence(
            new PageHandler(reported, history, () -> description, () -> results),
            new InvokeApi(
                List.of(new ServedFunction(() -> description, reported)), console::notice),
            new CurrentHttp()));
  }

  @Override
  public void reloaded(Reload reload) {
    try {
      Routes routes = configuration.routes();
      HttpSettings settings = configuration.http();
      description = configuration.description();
      http = new HttpFront(function, routes, settings);
      results = new HttpResults(routes, settings);
    } catch (DevServerException e) {
      // The reload tells of it, and what was read before stays.
      return;
    }
  }

  /** The HTTP front as it is now. */
  private final class CurrentHttp extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      return http.handle(request, response, callback);
    }
  }
}
