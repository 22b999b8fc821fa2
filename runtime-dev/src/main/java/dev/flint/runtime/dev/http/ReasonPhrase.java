package dev.flint.runtime.dev.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Says something else after the status than Jetty does, which has no method for it. */
final class ReasonPhrase extends HttpStream.Wrapper {

  private final String reason;

  private ReasonPhrase(HttpStream stream, String reason) {
    super(stream);
    this.reason = reason;
  }

  static void add(Request request, String reason) {
    request.addHttpStreamWrapper(stream -> new ReasonPhrase(stream, reason));
  }

  @Override
  public void send(
      MetaData.Request request,
      MetaData.@Nullable Response response,
      boolean last,
      ByteBuffer content,
      Callback callback) {
    super.send(request, response == null ? null : withReason(response), last, content, callback);
  }

  private MetaData.Response withReason(MetaData.Response response) {
    return new MetaData.Response(
        response.getStatus(),
        reason,
        response.getHttpVersion(),
        response.getHttpFields(),
        response.getContentLength(),
        response.getTrailersSupplier());
  }
}
