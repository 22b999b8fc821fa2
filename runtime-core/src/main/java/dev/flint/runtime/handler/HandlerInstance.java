package dev.flint.runtime.handler;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Makes the one instance of a handler's class. */
final class HandlerInstance {

  private HandlerInstance() {}

  /**
   * Calls the public constructor without arguments.
   *
   * @throws HandlerLoadException when there is none, it can't be called, or it throws; in the last
   *     case with the message and, as cause, the exception that it threw, or that exception itself
   *     when it is one of these
   */
  static Object create(Class<?> type) throws HandlerLoadException {
    Constructor<?> constructor = constructor(type);
    requireAccess(constructor, type);
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      if (e.getTargetException() instanceof HandlerLoadException inner) {
        throw inner;
      }
      throw new HandlerLoadException(messageOf(e.getTargetException()), e.getTargetException());
    } catch (ReflectiveOperationException e) {
      throw new HandlerLoadException(
          "Class " + type.getName() + " cannot be instantiated because it is abstract", e);
    }
  }

  /**
   * Makes a public member callable, whatever its class.
   *
   * @throws HandlerLoadException when the class is in a package that its module keeps to itself
   */
  static void requireAccess(AccessibleObject member, Class<?> type) throws HandlerLoadException {
    if (!member.trySetAccessible()) {
      throw new HandlerLoadException(
          "Cannot call "
              + member
              + ", since "
              + type.getModule()
              + " does not export its package. The module descriptor should say: exports "
              + type.getPackageName()
              + ";");
    }
  }

  private static Constructor<?> constructor(Class<?> type) throws HandlerLoadException {
    try {
      return type.getConstructor();
    } catch (NoSuchMethodException e) {
      boolean inner = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
      throw new HandlerLoadException(
          "Class "
              + type.getName()
              + (inner
                  ? " cannot be instantiated because it is a non-static inner class"
                  : " has no public zero-argument constructor"),
          e);
    }
  }

  /** Null, and so the class name, where the exception's own message can't be had. */
  private static @Nullable String messageOf(Throwable thrown) {
    try {
      return thrown.getLocalizedMessage();
    } catch (Throwable failure) {
      return null;
    }
  }
}
