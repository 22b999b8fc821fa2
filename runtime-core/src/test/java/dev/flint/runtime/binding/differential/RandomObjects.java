package dev.flint.runtime.binding.differential;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.time.DateTime;

/**
 * Makes objects of any bean class by its public constructors, setters and fields. The same seed
 * makes the same objects.
 */
final class RandomObjects {

  private static final int DEPTH = 6;
  private static final int ATTEMPTS = 1000;

  private final Random random;
  private final RandomValues values;

  RandomObjects(long seed) {
    this.random = new Random(seed);
    this.values = new RandomValues(random);
  }

  /** A new object of the class; its properties may be null. */
  Object next(Class<?> type) throws ReflectiveOperationException {
    return bean(type, null, DEPTH);
  }

  private Object value(Type type, Object owner, int depth) throws ReflectiveOperationException {
    if (type instanceof WildcardType wildcard) {
      return value(wildcard.getUpperBounds()[0], owner, depth);
    }
    if (!isPrimitive(type) && (depth <= 0 || random.nextInt(12) == 0)) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      return container(generic, owner, depth);
    }
    return ofClass((Class<?>) type, owner, depth);
  }

  private static boolean isPrimitive(Type type) {
    return type instanceof Class<?> plain && plain.isPrimitive();
  }

  private Object container(ParameterizedType type, Object owner, int depth)
      throws ReflectiveOperationException {
    Type[] arguments = type.getActualTypeArguments();
    Class<?> raw = (Class<?>) type.getRawType();
    if (Map.class.isAssignableFrom(raw)) {
      return map(arguments, owner, depth);
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return list(arguments[0], owner, depth);
    }
    throw new IllegalArgumentException("no way to make a " + type);
  }

  private Map<Object, Object> map(Type[] arguments, Object owner, int depth)
      throws ReflectiveOperationException {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = size(); i > 0; i--) {
      Object key =
          arguments[0] == String.class ? values.key() : value(arguments[0], owner, depth - 1);
      if (key != null) {
        map.put(key, value(arguments[1], owner, depth - 1));
      }
    }
    return map;
  }

  private List<Object> list(Type element, Object owner, int depth)
      throws ReflectiveOperationException {
    List<Object> list = new ArrayList<>();
    for (int i = size(); i > 0; i--) {
      list.add(value(element, owner, depth - 1));
    }
    return list;
  }

  private int size() {
    return random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(2);
  }

  private Object ofClass(Class<?> type, Object owner, int depth)
      throws ReflectiveOperationException {
    Object simple = simple(type, depth);
    if (simple != null || type == Object.class) {
      return simple;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    if (type.isArray()) {
      return array(type.getComponentType(), owner, depth);
    }
    return bean(type, owner, depth - 1);
  }

  private Object simple(Class<?> type, int depth) {
    if (type == String.class) {
      return values.string();
    }
    if (type == boolean.class || type == Boolean.class) {
      return values.bool();
    }
    if (type == int.class || type == Integer.class) {
      return (int) values.integer();
    }
    if (type == long.class || type == Long.class) {
      return values.integer();
    }
    if (type == double.class || type == Double.class) {
      return values.real();
    }
    if (type == byte.class) {
      return (byte) values.integer();
    }
    return dateOrBytes(type, depth);
  }

  private Object dateOrBytes(Class<?> type, int depth) {
    if (type == Date.class) {
      return values.date();
    }
    if (type == DateTime.class) {
      return values.dateTime();
    }
    if (type == ByteBuffer.class) {
      return values.bytes();
    }
    return type == Object.class ? values.document(Math.min(depth, 3)) : null;
  }

  private Object array(Class<?> component, Object owner, int depth)
      throws ReflectiveOperationException {
    Object array = Array.newInstance(component, size());
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, value(component, owner, depth - 1));
    }
    return array;
  }

  private Object bean(Class<?> type, Object owner, int depth) throws ReflectiveOperationException {
    Object bean = construct(type, owner, depth);
    for (Method setter : settersOf(type)) {
      if (random.nextInt(10) > 0) {
        set(bean, setter, argument(setter, bean, depth));
      }
    }
    for (Field field : type.getFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && random.nextInt(10) > 0) {
        field.set(bean, value(field.getGenericType(), bean, depth));
      }
    }
    return bean;
  }

  private Object argument(Method setter, Object bean, int depth)
      throws ReflectiveOperationException {
    Type type = setter.getGenericParameterTypes()[0];
    return type == String.class && setter.getName().matches(".*[tT]ime")
        ? values.time()
        : value(type, bean, depth);
  }

  /** By the shortest constructor and setters, or the longest where there are no setters. */
  private Object construct(Class<?> type, Object owner, int depth)
      throws ReflectiveOperationException {
    Comparator<Constructor<?>> byLength = Comparator.comparing(Constructor::getParameterCount);
    Constructor<?> constructor =
        Arrays.stream(type.getConstructors())
            .filter(candidate -> !candidate.isAnnotationPresent(Deprecated.class))
            .min(settersOf(type).isEmpty() ? byLength.reversed() : byLength)
            .orElseThrow(() -> new IllegalArgumentException("no public constructor: " + type));
    return invoke(constructor, owner, depth);
  }

  /** Until it takes the arguments: one that wants a date refuses most texts. */
  private Object invoke(Constructor<?> constructor, Object owner, int depth)
      throws ReflectiveOperationException {
    for (int attempt = 1; ; attempt++) {
      try {
        return constructor.newInstance(arguments(constructor, owner, depth));
      } catch (InvocationTargetException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Object[] arguments(Constructor<?> constructor, Object owner, int depth)
      throws ReflectiveOperationException {
    Type[] parameters = constructor.getGenericParameterTypes();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      arguments[i] =
          owner != null && parameters[i] == owner.getClass()
              ? owner
              : value(parameters[i], owner, depth);
    }
    return arguments;
  }

  /** In a fixed order, which the virtual machine doesn't promise. */
  private static List<Method> settersOf(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
        .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  private static void set(Object bean, Method setter, Object value)
      throws ReflectiveOperationException {
    try {
      setter.invoke(bean, value);
    } catch (InvocationTargetException e) {
      // A setter that refuses the value, mostly null, leaves the property as it was.
      return;
    }
  }
}
