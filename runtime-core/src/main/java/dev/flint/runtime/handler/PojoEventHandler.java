package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.flint.runtime.binding.EventReader;
import dev.flint.runtime.binding.ResponseWriter;
import java.io.OutputStream;

/** A {@code RequestHandler}: its input and output are bound to JSON. */
record PojoEventHandler(
    RequestHandler<Object, Object> handler, EventReader reader, ResponseWriter writer)
    implements EventHandler {

  @Override
  public void handle(byte[] event, Context context, OutputStream response) {
    writer.write(handler.handleRequest(reader.read(event), context), response);
  }

  @Override
  public Object instance() {
    return handler;
  }
}
