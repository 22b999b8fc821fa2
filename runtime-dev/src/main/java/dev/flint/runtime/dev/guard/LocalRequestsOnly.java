package dev.flint.runtime.dev.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
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
      refuse(response, callback, refusal.get());
      return true;
    }
    return super.handle(request, response, callback);
  }

  private static void refuse(Response response, Callback callback, String message) {
    String json = JsonNodeFactory.instance.objectNode().put("message", message).toString();
    response.setStatus(403);
    response
        .getHeaders()
        .put("Content-Type", "application/json")
        .put("Cache-Control", "no-store")
        .put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(json.getBytes(UTF_8)), callback);
  }
}
