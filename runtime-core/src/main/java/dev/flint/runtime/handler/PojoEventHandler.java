package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.flint.runtime.json.JsonCodec;
import java.io.OutputStream;

/** A {@code RequestHandler}: its input and output are bound to JSON. */
record PojoEventHandler(RequestHandler<Object, Object> handler, JsonCodec input, JsonCodec output)
    implements EventHandler {

  @Override
  public void handle(byte[] event, Context context, OutputStream response) {
    output.write(handler.handleRequest(input.read(event), context), response);
  }

  @Override
  public void rehearse() {
    input.rehearseReading();
    output.rehearseWriting();
  }
}
