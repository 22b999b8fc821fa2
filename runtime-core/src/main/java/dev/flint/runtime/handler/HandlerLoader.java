package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.flint.runtime.json.JsonCodec;
import dev.flint.runtime.json.JsonCodecs;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ServiceConfigurationError;

/**
 * Loads the class that a handler name names, makes its one instance, and finds out how to call it.
 *
 * <p>Everything that can be wrong with a handler is found here, before the first event.
 */
public final class HandlerLoader {

  private final ClassLoader classLoader;
  private final JsonCodecs codecs;

  /**
   * Makes a loader.
   *
   * @param classLoader has the handlers' classes
   * @param codecs bind what handlers take and return
   */
  public HandlerLoader(ClassLoader classLoader, JsonCodecs codecs) {
    this.classLoader = classLoader;
    this.codecs = codecs;
  }

  /**
   * Loads a handler.
   *
   * @throws HandlerLoadException when it can't be used: class or method missing, of another form,
   *     or throwing while it was made
   */
  public EventHandler load(HandlerName name) throws HandlerLoadException {
    Class<?> type = loadClass(name.className());
    try {
      return name.methodName() == null ? interfaceHandler(type) : methodHandler(type, name);
    } catch (LinkageError | TypeNotPresentException | ServiceConfigurationError e) {
      throw new HandlerLoadException(
          "Error loading handler " + name.text() + ": " + e.getMessage() + advice(e), e);
    }
  }

  private static String advice(Throwable missing) {
    String message = String.valueOf(missing.getMessage());
    return message.startsWith("com/fasterxml/jackson/core/")
            || message.startsWith("com/fasterxml/jackson/databind/")
        ? ". To bind what the handler takes and returns,"
            + " com.fasterxml.jackson.core:jackson-databind should be on the class path"
        : "";
  }

  private Class<?> loadClass(String className) throws HandlerLoadException {
    try {
      return Class.forName(className, true, classLoader);
    } catch (ClassNotFoundException e) {
      throw new HandlerLoadException(
          "Class not found: " + className + ". " + new ClassSearch(classLoader).advice(className),
          e);
    } catch (Throwable e) {
      String reason = e.getMessage() == null ? "" : ": " + e.getMessage();
      throw new HandlerLoadException("Error loading class " + className + reason, e);
    }
  }

  private EventHandler interfaceHandler(Class<?> type) throws HandlerLoadException {
    if (RequestStreamHandler.class.isAssignableFrom(type)) {
      return new StreamEventHandler((RequestStreamHandler) HandlerInstance.create(type));
    }
    if (!RequestHandler.class.isAssignableFrom(type)) {
      throw new HandlerLoadException(
          "Class does not implement an appropriate handler interface: "
              + type.getName()
              + ". It should implement RequestHandler or RequestStreamHandler, or the handler's name"
              + " should end in ::method");
    }
    Type[] arguments = requestHandlerTypes(type);
    @SuppressWarnings("unchecked")
    RequestHandler<Object, Object> handler =
        (RequestHandler<Object, Object>) HandlerInstance.create(type);
    return new PojoEventHandler(
        handler, codecs.forInput(arguments[0]), codecs.forOutput(arguments[1]));
  }

  private static Type[] requestHandlerTypes(Class<?> type) throws HandlerLoadException {
    String problem =
        "Class "
            + type.getName()
            + " does not implement RequestHandler with concrete type parameters";
    Type[] arguments = GenericTypes.arguments(type, RequestHandler.class);
    if (arguments == null) {
      throw new HandlerLoadException(
          problem + ": it should say, for instance, RequestHandler<String, String>");
    }
    for (Type argument : arguments) {
      if (argument instanceof TypeVariable<?> variable && isUnbounded(variable)) {
        throw new HandlerLoadException(
            problem + ": parameter " + variable.getName() + " has no upper bound.");
      }
    }
    return arguments;
  }

  private static boolean isUnbounded(TypeVariable<?> variable) {
    for (Type bound : variable.getBounds()) {
      if (bound != Object.class) {
        return false;
      }
    }
    return true;
  }

  private EventHandler methodHandler(Class<?> type, HandlerName name) throws HandlerLoadException {
    Method method = MethodSelector.select(type, name.methodName());
    HandlerSignature signature = HandlerSignature.of(method);
    Object instance =
        Modifier.isStatic(method.getModifiers()) ? null : HandlerInstance.create(type);
    HandlerInstance.requireAccess(method, type);
    return new MethodEventHandler(
        method, instance, signature, inputCodec(method, signature), outputCodec(method, signature));
  }

  private JsonCodec inputCodec(Method method, HandlerSignature signature) {
    int index = signature.parameters().indexOf(HandlerSignature.Parameter.EVENT);
    return index < 0 ? null : codecs.forInput(method.getGenericParameterTypes()[index]);
  }

  /** A method that uses streams answers through them or not at all: its result is not bound. */
  private JsonCodec outputCodec(Method method, HandlerSignature signature) {
    if (!signature.usesStreams()) {
      return codecs.forOutput(method.getGenericReturnType());
    }
    if (method.getReturnType() != void.class) {
      System.err.println("Ignoring what " + method + " returns, since it takes a stream");
    }
    return codecs.forOutput(void.class);
  }
}
