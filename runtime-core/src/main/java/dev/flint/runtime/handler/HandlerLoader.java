package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.flint.runtime.binding.JsonBinding;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.Setting;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;

/**
 * Loads the class that a handler name names, makes its one instance, and finds out how to call it.
 *
 * <p>Everything that can be wrong with a handler is found here, before the first event.
 */
public final class HandlerLoader {

  /** Whether Jackson's annotations on the function's classes count: not on the managed runtime. */
  private static final Setting ANNOTATIONS =
      new Setting("FLINT_JACKSON_ANNOTATIONS", "flint.jacksonAnnotations");

  private final ClassLoader classLoader;
  private final JsonBinding binding;
  private final ResponseMode responseMode;
  private final FunctionLog log;
  private final List<String> warnings = new ArrayList<>();

  private HandlerLoader(Map<String, String> variables, ClassLoader classLoader, FunctionLog log) {
    this.classLoader = classLoader;
    this.binding = new JsonBinding(classLoader, ANNOTATIONS.isTrue(variables, warnings));
    this.responseMode = ResponseMode.read(variables, warnings);
    this.log = log;
  }

  /**
   * Makes a loader of handlers that the thread's class loader has.
   *
   * @param variables the environment, which may say how JSON is bound and responses are sent
   * @param log takes what is odd with a handler and is passed over
   */
  public static HandlerLoader of(Map<String, String> variables, FunctionLog log) {
    return new HandlerLoader(variables, Thread.currentThread().getContextClassLoader(), log);
  }

  /** Binds what handlers take and return. */
  public JsonBinding binding() {
    return binding;
  }

  /**
   * Loads a handler.
   *
   * @throws HandlerLoadException when it can't be used: class or method missing, of another form,
   *     or throwing while it was made
   */
  public EventHandler load(HandlerName name) throws HandlerLoadException {
    try {
      Class<?> type = loadClass(name.className());
      String method = name.methodName();
      return method == null ? interfaceHandler(type) : methodHandler(type, method);
    } catch (LinkageError | TypeNotPresentException | ServiceConfigurationError e) {
      throw new HandlerLoadException(
          "Error loading handler " + name.text() + ": " + e.getMessage() + advice(e), e);
    } finally {
      warnings.addAll(binding.warnings());
      for (String warning : warnings) {
        log.warn(warning);
      }
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
      RequestStreamHandler handler = (RequestStreamHandler) HandlerInstance.create(type);
      return new StreamEventHandler(handler, responseMode.isStreamingFor(type, handler));
    }
    if (!RequestHandler.class.isAssignableFrom(type)) {
      throw new HandlerLoadException(
          "Class does not implement an appropriate handler interface: "
              + type.getName()
              + ". It should implement RequestHandler or RequestStreamHandler, or the handler's name"
              + " should end in ::method");
    }
    warnOfResponseMode(type.getName());
    HandlerTypes types = HandlerTypes.ofRequestHandler(type);
    @SuppressWarnings("unchecked")
    RequestHandler<Object, Object> handler =
        (RequestHandler<Object, Object>) HandlerInstance.create(type);
    return new PojoEventHandler(
        handler, binding.reader(types.input()), binding.writer(types.output()));
  }

  private EventHandler methodHandler(Class<?> type, String name) throws HandlerLoadException {
    HandlerMethod handler = MethodSelector.select(type, name, warnings);
    Method method = handler.method();
    Object instance =
        Modifier.isStatic(method.getModifiers()) ? null : HandlerInstance.create(type);
    HandlerInstance.requireAccess(method, type);
    HandlerTypes types = HandlerTypes.ofMethod(handler);
    if (handler.usesStreams() && method.getReturnType() != void.class) {
      warnings.add("Ignoring what " + method + " returns, since it takes a stream");
    }
    if (!handler.writesResponse()) {
      warnOfResponseMode(type.getName() + "::" + name);
    }
    Type input = types.input();
    return new MethodEventHandler(
        handler,
        instance,
        input == void.class ? null : binding.reader(input),
        binding.writer(types.output()),
        handler.writesResponse() && responseMode.isStreamingFor(type, instance));
  }

  private void warnOfResponseMode(String handler) {
    String warning = responseMode.warningForReturned(handler);
    if (warning != null) {
      warnings.add(warning);
    }
  }
}
