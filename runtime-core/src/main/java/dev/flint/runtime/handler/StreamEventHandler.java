package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A {@code RequestStreamHandler}: it reads and writes the bytes itself.
 *
 * @param handler the handler
 * @param streamsResponse whether what it writes is sent while it does
 */
record StreamEventHandler(RequestStreamHandler handler, boolean streamsResponse)
    implements EventHandler {

  @Override
  public void handle(byte[] event, Context context, OutputStream response) throws IOException {
    handler.handleRequest(new ByteArrayInputStream(event), response, context);
  }

  @Override
  public Object instance() {
    return handler;
  }
}
