package dev.flint.runtime.binding.differential;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The managed runtime's serialization library in a class loader of its own, as a process of its own
 * would have it: asking for some event types changes the mapper that all others share.
 */
final class ManagedRuntime {

  private static final String JACKSON = JacksonFactory.class.getName();
  private static final String EVENTS = LambdaEventSerializers.class.getName();

  /** What each event type is bound by, with a library of its own: it takes long to load. */
  private static final Map<Type, ManagedBinding> EVENT_BINDINGS = new ConcurrentHashMap<>();

  private final ClassLoader library;

  private ManagedRuntime(ClassLoader library) {
    this.library = library;
  }

  /** Loads the library anew; it brings all it needs and sees nothing of the class path. */
  static ManagedRuntime start() {
    URL jar = JacksonFactory.class.getProtectionDomain().getCodeSource().getLocation();
    return new ManagedRuntime(
        new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader()));
  }

  /** The binding of a type, from a library of its own where it leaves traces in the mapper. */
  ManagedBinding untouchedBindingOf(Type type) throws ReflectiveOperationException {
    return isSupportedEvent(type) ? bindingOfEvent(type) : bindingOf(type);
  }

  /** The binding of an event type, as a process for that alone has it. */
  static ManagedBinding bindingOfEvent(Type event) throws ReflectiveOperationException {
    ManagedBinding known = EVENT_BINDINGS.get(event);
    if (known == null) {
      known = start().bindingOf(event);
      EVENT_BINDINGS.put(event, known);
    }
    return known;
  }

  /** The binding that the managed runtime chooses for what a handler takes or returns. */
  ManagedBinding bindingOf(Type type) throws ReflectiveOperationException {
    Class<?> serializer = library.loadClass(PojoSerializer.class.getName());
    return new ManagedBinding(
        isSupportedEvent(type) ? eventSerializer((Class<?>) type) : plainSerializer(type),
        serializer);
  }

  /** Whether the managed runtime treats a type as an event; all others are plain to it. */
  static boolean isSupportedEvent(Type type) {
    return type instanceof Class<?> event
        && LambdaEventSerializers.isLambdaSupportedEvent(event.getName());
  }

  private Object eventSerializer(Class<?> event) throws ReflectiveOperationException {
    Method serializerFor =
        library.loadClass(EVENTS).getMethod("serializerFor", Class.class, ClassLoader.class);
    return serializerFor.invoke(null, event, event.getClassLoader());
  }

  private Object plainSerializer(Type type) throws ReflectiveOperationException {
    Class<?> jackson = library.loadClass(JACKSON);
    Object factory = jackson.getMethod("getInstance").invoke(null);
    return jackson.getMethod("getSerializer", Type.class).invoke(factory, type);
  }
}
