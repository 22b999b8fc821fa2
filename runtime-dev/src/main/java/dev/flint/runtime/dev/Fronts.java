package dev.flint.runtime.dev;

import dev.flint.runtime.dev.console.Console;
import dev.flint.runtime.dev.console.ReportingInvoker;
import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.function.Reload;
import dev.flint.runtime.dev.guard.LocalRequestsOnly;
import dev.flint.runtime.dev.http.HttpFront;
import dev.flint.runtime.dev.invoke.InvokeApi;
import dev.flint.runtime.dev.invoke.ServedFunction;
import dev.flint.runtime.dev.page.PageHandler;
import dev.flint.runtime.dev.page.view.HttpResults;
import dev.flint.runtime.dev.settings.DevServerException;
import java.util.List;
import java.util.function.Supplier;
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
  private volatile Current current;

  /** What goes by what is known of the function. */
  private record Current(FunctionDescription description, HttpFront http, HttpResults results) {}

  Fronts(
      FunctionConfiguration configuration,
      FunctionFacts facts,
      Invoker function,
      History history,
      Console console) {
    this.configuration = configuration;
    this.function = function;
    this.reported = new ReportingInvoker(function, console);
    this.history = history;
    this.console = console;
    this.current = by(facts);
  }

  Handler handler() {
    Supplier<FunctionDescription> description = () -> current.description();
    return new LocalRequestsOnly(
        new Handler.Sequence(
            new PageHandler(reported, history, description, () -> current.results()),
            new InvokeApi(List.of(new ServedFunction(description, reported)), console::notice),
            new CurrentHttp()));
  }

  @Override
  public void reloaded(Reload reload) {
    try {
      current = by(configuration.read());
    } catch (DevServerException e) {
      // The reload tells of it, and what was read before stays.
      return;
    }
  }

  private Current by(FunctionFacts facts) {
    return new Current(
        facts.description(),
        new HttpFront(function, facts.routes(), facts.http()),
        new HttpResults(facts.routes(), facts.http()));
  }

  /** The HTTP front as it is now. */
  private final class CurrentHttp extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      return current.http().handle(request, response, callback);
    }
  }
}
