package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.flint.runtime.binding.EventReader;
import dev.flint.runtime.binding.ResponseWriter;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;

/**
 * A {@code Class::method} handler of any handler.
 *
 * @param handler the method
 * @param instance what it is called on; null for a static method
 * @param reader reads the event; null where no parameter takes it as an object
 * @param writer writes the result
 */
record MethodEventHandler(
    HandlerMethod handler, Object instance, EventReader reader, ResponseWriter writer)
    implements EventHandler {

  @Override
  public void handle(byte[] event, Context context, OutputStream response) throws Throwable {
    Object result = invoke(arguments(event, context, response));
    if (!handler.writesResponse()) {
      writer.write(result, response);
    }
  }

  private Object[] arguments(byte[] event, Context context, OutputStream response) {
    Object[] arguments = new Object[handler.parameters().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(handler.parameters().get(i), event, context, response);
    }
    return arguments;
  }

  /** No switch, which is a class more to load. */
  private Object argument(
      HandlerMethod.Parameter parameter, byte[] event, Context context, OutputStream response) {
    if (parameter == HandlerMethod.Parameter.EVENT) {
      return reader.read(event);
    }
    if (parameter == HandlerMethod.Parameter.INPUT_STREAM) {
      return new ByteArrayInputStream(event);
    }
    return parameter == HandlerMethod.Parameter.CONTEXT ? context : response;
  }

  private Object invoke(Object[] arguments) throws Throwable {
    try {
      return handler.method().invoke(instance, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
