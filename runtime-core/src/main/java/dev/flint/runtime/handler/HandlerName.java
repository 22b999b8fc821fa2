package dev.flint.runtime.handler;

import org.jspecify.annotations.Nullable;

/**
 * The name of a handler: {@code package.Class} or {@code package.Class::method}, with nested
 * classes as {@code Outer$Inner}.
 *
 * @param text the name as it was given
 * @param className the part before the colons
 * @param methodName the part behind; null where there is none
 */
public record HandlerName(String text, String className, @Nullable String methodName) {

  /** The environment variable that holds the name. */
  public static final String VARIABLE = "_HANDLER";

  /**
   * Reads a name.
   *
   * @param text the value of {@code _HANDLER} or the runtime's first argument; may be null
   * @throws HandlerLoadException when it is missing or a part of it is empty
   */
  public static HandlerName parse(@Nullable String text) throws HandlerLoadException {
    if (text == null || text.isBlank()) {
      throw new HandlerLoadException(
          VARIABLE
              + " should name the handler, as package.Class or package.Class::method, but is not set");
    }
    String name = text.strip();
    int colons = name.lastIndexOf("::");
    String className = colons < 0 ? name : name.substring(0, colons);
    String methodName = colons < 0 ? null : name.substring(colons + 2);
    if (className.isEmpty() || methodName != null && methodName.isEmpty()) {
      throw new HandlerLoadException(
          "Invalid handler: `"
              + text
              + "'. "
              + VARIABLE
              + " should name the handler as package.Class or package.Class::method");
    }
    return new HandlerName(name, className, methodName);
  }
}
