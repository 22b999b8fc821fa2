package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.flint.runtime.binding.EventReader;
import dev.flint.runtime.binding.ResponseWriter;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Class::method} handler of any handler.
 *
 * @param handler the method
 * @param instance what it is called on; null for a static method
 * @param reader reads the event; null only where no parameter takes it as an object
 * @param writer writes the result
 * @param streamsResponse whether what the method writes is sent while it does
 */
record MethodEventHandler(
    HandlerMethod handler,
    @Nullable Object instance,
    @Nullable EventReader reader,
    ResponseWriter writer,
    boolean streamsResponse)
    implements EventHandler {

  @Override
  public void handle(byte[] event, Context context, OutputStream response) throws Throwable {
    Object result = invoke(arguments(event, context, response));
    if (!handler.writesResponse()) {
      writer.write(result, response);
    }
  }

  private @Nullable Object[] arguments(byte[] event, Context context, OutputStream response) {
    @Nullable Object[] arguments = new @Nullable Object[handler.parameters().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(handler.parameters().get(i), event, context, response);
    }
    return arguments;
  }

  /** No switch, which is a class more to load. */
  private @Nullable Object argument(
      HandlerMethod.Parameter parameter, byte[] event, Context context, OutputStream response) {
    if (parameter == HandlerMethod.Parameter.EVENT) {
      return Objects.requireNonNull(reader).read(event);
    }
    if (parameter == HandlerMethod.Parameter.INPUT_STREAM) {
      return new ByteArrayInputStream(event);
    }
    return parameter == HandlerMethod.Parameter.CONTEXT ? context : response;
  }

  private @Nullable Object invoke(@Nullable Object[] arguments) throws Throwable {
    try {
      return handler.method().invoke(instance, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
