package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Chooses among the public methods of one name, as the managed runtime does. */
final class MethodSelector {

  private static final String EXPECTED =
      "a handler takes (event), (event, Context), (Context), () or streams: (InputStream),"
          + " (OutputStream), both, each with or without Context";

  private MethodSelector() {}

  /** Selects a method, and keeps quiet of those that it passes over. */
  static HandlerMethod select(Class<?> type, String name) throws HandlerLoadException {
    return select(type, name, new ArrayList<>());
  }

  /**
   * Returns the method that handles events: one that is no bridge before one that is, then the one
   * with more parameters, where a last parameter of type {@code Context} counts twice. Methods that
   * no handler may look like are passed over with a warning.
   *
   * @param warnings where a sentence is added for each of these
   * @throws HandlerLoadException when none is left; names those that were there
   */
  static HandlerMethod select(Class<?> type, String name, List<String> warnings)
      throws HandlerLoadException {
    List<Method> overloads = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)) {
        overloads.add(method);
      }
    }
    overloads.sort((left, right) -> Integer.compare(rank(right), rank(left)));
    for (Method overload : overloads) {
      HandlerMethod method = HandlerMethod.of(overload);
      if (method != null) {
        return method;
      }
      warnings.add("Ignoring " + overload + ": " + EXPECTED);
    }
    throw new HandlerLoadException(
        "No public method named "
            + name
            + " with appropriate method signature found on class "
            + type.getName()
            + ". "
            + found(type, name, overloads));
  }

  private static int rank(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    int length = parameters.length;
    boolean endsInContext = length > 0 && parameters[length - 1] == Context.class;
    int rank = endsInContext ? length + 1 : length;
    return method.isBridge() ? rank : rank + 1000;
  }

  private static String found(Class<?> type, String name, List<Method> overloads) {
    if (!overloads.isEmpty()) {
      return "It has " + overloads + ", but " + EXPECTED;
    }
    for (Method declared : type.getDeclaredMethods()) {
      if (declared.getName().equals(name)) {
        return "It has " + declared + ", which should be public";
      }
    }
    List<String> names = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass() != Object.class && !names.contains(method.getName())) {
        names.add(method.getName());
      }
    }
    return "Its public methods are " + names;
  }
}
