package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;

/**
 * What is bound for a handler.
 *
 * @param input what it takes; {@code void} where that is no event, or its bytes
 * @param output what it returns; {@code void} where that is nothing, or not bound
 */
public record HandlerTypes(Type input, Type output) {

  /**
   * Finds the types of a handler. Its class is loaded and not initialized.
   *
   * @param name the handler's name
   * @param classLoader has its class
   * @throws HandlerLoadException when it is no handler
   * @throws ClassNotFoundException when there is no such class
   */
  public static HandlerTypes of(HandlerName name, ClassLoader classLoader)
      throws HandlerLoadException, ClassNotFoundException {
    Class<?> type = Class.forName(name.className(), false, classLoader);
    String method = name.methodName();
    if (method != null) {
      return ofMethod(MethodSelector.select(type, method));
    }
    return RequestStreamHandler.class.isAssignableFrom(type)
        ? new HandlerTypes(void.class, void.class)
        : ofRequestHandler(type);
  }

  static HandlerTypes ofRequestHandler(Class<?> type) throws HandlerLoadException {
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
    return new HandlerTypes(arguments[0], arguments[1]);
  }

  /**
   * Returns a method that uses streams answers through them or not at all: its result is not bound.
   */
  static HandlerTypes ofMethod(HandlerMethod handler) {
    int event = handler.parameters().indexOf(HandlerMethod.Parameter.EVENT);
    return new HandlerTypes(
        event < 0 ? void.class : handler.method().getGenericParameterTypes()[event],
        handler.usesStreams() ? void.class : handler.method().getGenericReturnType());
  }

  private static boolean isUnbounded(TypeVariable<?> variable) {
    for (Type bound : variable.getBounds()) {
      if (bound != Object.class) {
        return false;
      }
    }
    return true;
  }
}
