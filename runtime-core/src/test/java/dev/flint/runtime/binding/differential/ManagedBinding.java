package dev.flint.runtime.binding.differential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** The oracle: a serializer of the managed runtime, of whatever class loader. */
final class ManagedBinding implements Binding {

  private final Object serializer;
  private final Method fromJson;
  private final Method toJson;

  ManagedBinding(Object serializer, Class<?> interfaceType) throws ReflectiveOperationException {
    this.serializer = serializer;
    this.fromJson = interfaceType.getMethod("fromJson", InputStream.class);
    this.toJson = interfaceType.getMethod("toJson", Object.class, OutputStream.class);
  }

  @Override
  public Object read(byte[] document) throws Exception {
    return invoke(fromJson, new ByteArrayInputStream(document));
  }

  @Override
  public byte[] write(Object value) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    invoke(toJson, value, out);
    return out.toByteArray();
  }

  private Object invoke(Method method, Object... arguments) throws Exception {
    try {
      return method.invoke(serializer, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
