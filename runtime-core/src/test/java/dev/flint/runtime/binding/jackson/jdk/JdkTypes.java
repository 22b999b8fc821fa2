package dev.flint.runtime.binding.jackson.jdk;

import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tests of this package bind, where each would else have code compiled for itself. */
public final class JdkTypes {

  private JdkTypes() {}

  /** The optionals, and times by themselves, in lists and as keys. */
  public static Set<Type> all() {
    Set<Type> types = new HashSet<>(OptionalTest.TYPES);
    for (Class<?> time : new RandomTimes(0).sources().keySet()) {
      types.add(time);
      types.add(GenericType.of(List.class, time));
      types.add(GenericType.of(Map.class, time, Integer.class));
    }
    return types;
  }
}
