package dev.flint.runtime.dev.page;

import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses with 403 what a web page from elsewhere makes a browser on this machine send: requests
 * under another name than this machine's (DNS rebinding), and requests that may change something
 * from pages that are not served by this machine. A front end on another local port may call.
 */
public final class LocalRequestsOnly extends Handler.Wrapper {

  /**
   * A check before a handler.
   *
   * @param handler gets the requests that pass
   */
  public LocalRequestsOnly(Handler handler) {
    super(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Optional<String> refusal = RequestOrigin.of(request).refusal();
    if (refusal.isPresent()) {
      Reply.refuse(response, callback, 403, refusal.get());
      return true;
    }
    return super.handle(request, response, callback);
  }
}
