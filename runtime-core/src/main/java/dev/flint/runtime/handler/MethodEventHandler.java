package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.flint.runtime.binding.EventReader;
import dev.flint.runtime.binding.ResponseWriter;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * A {@code Class::method} handler of any signature.
 *
 * @param method the method
 * @param instance what it is called on; null for a static method
 * @param signature which argument goes where
 * @param reader reads the event; null where no parameter takes it as an object
 * @param writer writes the result
 */
record MethodEventHandler(
    Method method,
    Object instance,
    HandlerSignature signature,
    EventReader reader,
    ResponseWriter writer)
    implements EventHandler {

  @Override
  public void handle(byte[] event, Context context, OutputStream response) throws Throwable {
    Object result = invoke(arguments(event, context, response));
    if (!signature.writesResponse()) {
      writer.write(result, response);
    }
  }

  private Object[] arguments(byte[] event, Context context, OutputStream response) {
    Object[] arguments = new Object[signature.parameters().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(signature.parameters().get(i), event, context, response);
    }
    return arguments;
  }

  /** No switch, which is a class more to load. */
  private Object argument(
      HandlerSignature.Parameter parameter, byte[] event, Context context, OutputStream response) {
    if (parameter == HandlerSignature.Parameter.EVENT) {
      return reader.read(event);
    }
    if (parameter == HandlerSignature.Parameter.INPUT_STREAM) {
      return new ByteArrayInputStream(event);
    }
    return parameter == HandlerSignature.Parameter.CONTEXT ? context : response;
  }

  private Object invoke(Object[] arguments) throws Throwable {
    try {
      return method.invoke(instance, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
