package dev.flint.runtime.binding.jackson.events;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/** Says why a class of an event could not be used by reflection. */
final class Reflection {

  private Reflection() {}

  /**
   * Returns what the class itself threw, under its own message; or that it could not be reached.
   *
   * @param attempt what was tried, for instance "read a date"
   */
  static IOException failure(String attempt, ReflectiveOperationException e) {
    return e instanceof InvocationTargetException call
        ? new IOException(call.getTargetException().getMessage(), call.getTargetException())
        : new IOException("Cannot " + attempt + ": " + e.getMessage(), e);
  }
}
