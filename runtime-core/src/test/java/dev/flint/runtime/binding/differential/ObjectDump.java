package dev.flint.runtime.binding.differential;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Shows all that an object holds, private fields included, as text: two objects are the same when
 * their texts are. Getters and {@code equals} would hide what they don't look at.
 */
final class ObjectDump {

  private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private ObjectDump() {}

  static String of(Object value) {
    return new ObjectDump().dump(value);
  }

  private String dump(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof ByteBuffer bytes) {
      return "ByteBuffer:" + bytes.position() + "+" + base64(bytes);
    }
    if (value instanceof byte[] bytes) {
      return "byte[]:" + base64(ByteBuffer.wrap(bytes));
    }
    if (!open.add(value)) {
      return "(again)";
    }
    try {
      return open(value);
    } finally {
      open.remove(value);
    }
  }

  private String open(Object value) {
    Class<?> type = value.getClass();
    if (type.isArray()) {
      return array(value);
    }
    if (value instanceof Enum<?> constant) {
      return type.getSimpleName() + ":" + constant.name();
    }
    if (value instanceof Map<?, ?> map) {
      StringJoiner entries = new StringJoiner(", ", type.getName() + "{", "}");
      map.forEach((key, element) -> entries.add(dump(key) + "=" + dump(element)));
      return entries.toString();
    }
    if (value instanceof Collection<?> collection) {
      StringJoiner elements = new StringJoiner(", ", type.getName() + "[", "]");
      collection.forEach(element -> elements.add(dump(element)));
      return elements.toString();
    }
    return isPlain(type) ? plain(value) : fields(value);
  }

  private String array(Object array) {
    StringJoiner elements = new StringJoiner(", ", array.getClass().getSimpleName() + "[", "]");
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(dump(Array.get(array, i)));
    }
    return elements.toString();
  }

  private String fields(Object bean) {
    StringJoiner fields = new StringJoiner(", ", bean.getClass().getSimpleName() + "(", ")");
    if (bean instanceof Throwable throwable) {
      fields.add(throwable + " by " + dump(throwable.getCause()));
    }
    for (Field field : fieldsOf(bean.getClass())) {
      try {
        field.setAccessible(true);
        fields.add(field.getName() + "=" + dump(field.get(bean)));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return fields.toString();
  }

  private static List<Field> fieldsOf(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> each = type; !isPlain(each); each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  private static boolean isPlain(Class<?> type) {
    return type.getClassLoader() == null
        || type.getClassLoader() == ClassLoader.getPlatformClassLoader()
        || type.getName().startsWith("org.joda.");
  }

  /** By the text that the class itself gives, if it gives one. */
  private static String plain(Object value) {
    if (value instanceof Date date) {
      return date.getClass().getSimpleName() + ":" + date.getTime();
    }
    String identity = value.getClass().getName() + "@" + Integer.toHexString(value.hashCode());
    String text = value.toString();
    return value.getClass().getSimpleName() + (text.equals(identity) ? "" : ":" + text);
  }

  private static String base64(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return Base64.getEncoder().encodeToString(copy);
  }
}
