package dev.flint.runtime.dev.page;

import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.dev.guard.RequestOrigin;
import dev.flint.runtime.dev.page.view.HttpResults;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Serves the page at {@code /_flint/} and its API; leaves all other paths to others. */
public final class PageHandler extends Handler.Abstract {

  /** Where the page is. */
  public static final String PATH = "/_flint/";

  private static final String API = PATH + "api/";

  private final PageApi api;
  private final Assets assets = new Assets();

  /**
   * A page.
   *
   * @param invoker invokes the function with the events that are sent from the page
   * @param history tells what is going on
   * @param description says what function it is, as it is built now
   * @param http says what HTTP clients get of answers
   */
  public PageHandler(
      Invoker invoker,
      History history,
      Supplier<FunctionDescription> description,
      Supplier<HttpResults> http) {
    this.api = new PageApi(invoker, history, description, http);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    if (!path.startsWith(PATH)) {
      return path.concat("/").equals(PATH) && redirect(request, response, callback);
    }
    if (path.startsWith(API)) {
      call(path.substring(API.length()), request, response, callback);
    } else {
      assets.serve(path.substring(PATH.length()), response, callback);
    }
    return true;
  }

  /** Links may lead to the page from anywhere; its API is there for the page alone. */
  private void call(String call, Request request, Response response, Callback callback)
      throws IOException {
    Optional<String> refusal = RequestOrigin.of(request).refusalBesideOwnPage();
    if (refusal.isPresent()) {
      Reply.refuse(response, callback, 403, refusal.get());
    } else {
      api.handle(call, request, response, callback);
    }
  }

  private static boolean redirect(Request request, Response response, Callback callback) {
    Response.sendRedirect(request, response, callback, PATH);
    return true;
  }
}
