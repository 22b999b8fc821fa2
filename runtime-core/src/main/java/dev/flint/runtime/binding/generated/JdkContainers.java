package dev.flint.runtime.binding.generated;

import java.util.Map;
import java.util.Properties;

/** Tells the collections and maps whose elements are all that is to be written of them. */
public final class JdkContainers {

  private JdkContainers() {}

  /** Throws when a collection or map is of a class that may have more to it than the JDK's. */
  public static void require(Object container) throws UnexpectedValueException {
    Class<?> type = container.getClass();
    if (type.getClassLoader() != null
        || !type.getName().startsWith("java.util.")
        || type == Properties.class) {
      throw new UnexpectedValueException(container);
    }
  }

  /** Returns whether a map has a value that is not null. */
  public static boolean hasValues(Map<?, ?> map) {
    for (Object value : map.values()) {
      if (value != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether an entry is written: not where its value is null.
   *
   * @throws UnexpectedValueException when its key is no string
   */
  public static boolean isWritten(Map.Entry<?, ?> entry) throws UnexpectedValueException {
    if (!(entry.getKey() instanceof String)) {
      throw new UnexpectedValueException(entry);
    }
    return entry.getValue() != null;
  }
}
