package dev.flint.runtime.packaging.binding;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.std.CollectionSerializer;
import com.fasterxml.jackson.databind.ser.std.MapSerializer;
import com.fasterxml.jackson.databind.ser.std.StdArraySerializers;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.util.Map;
import java.util.Set;

/**
 * The methods that write one type and those it leads to, as the mapper's serializers do where each
 * value is of the class that is declared.
 */
final class WriterSource {

  private static final String STANDARD = "com.fasterxml.jackson.databind.ser.";
  private static final String EVENTS = "dev.flint.runtime.binding.jackson.events.";
  private static final String WHOLE = "json.value((long) %s);";

  /** What writes the values that are not composed of others, none of them null. */
  private static final Map<Class<?>, String> LEAVES =
      Map.ofEntries(
          Map.entry(String.class, "json.value(%s);"),
          Map.entry(int.class, WHOLE),
          Map.entry(Integer.class, WHOLE),
          Map.entry(long.class, WHOLE),
          Map.entry(Long.class, WHOLE),
          Map.entry(short.class, WHOLE),
          Map.entry(Short.class, WHOLE),
          Map.entry(byte.class, WHOLE),
          Map.entry(Byte.class, WHOLE),
          Map.entry(boolean.class, "json.value((boolean) %s);"),
          Map.entry(Boolean.class, "json.value((boolean) %s);"),
          Map.entry(double.class, "json.value((double) %s);"),
          Map.entry(Double.class, "json.value((double) %s);"),
          Map.entry(float.class, "json.value((float) %s);"),
          Map.entry(Float.class, "json.value((float) %s);"),
          Map.entry(char.class, "json.value(String.valueOf(%s));"),
          Map.entry(Character.class, "json.value(String.valueOf(%s));"),
          Map.entry(java.math.BigDecimal.class, "AnyWriter.write(%s, json);"),
          Map.entry(java.math.BigInteger.class, "AnyWriter.write(%s, json);"),
          Map.entry(java.util.UUID.class, "json.value(%s.toString());"),
          Map.entry(byte[].class, "LeafWriter.write(%s, json);"),
          Map.entry(java.nio.ByteBuffer.class, "LeafWriter.write(%s, json);"));

  private static final Set<String> COLLECTIONS =
      Set.of(
          CollectionSerializer.class.getName(),
          STANDARD + "std.StringCollectionSerializer",
          STANDARD + "impl.StringCollectionSerializer",
          STANDARD + "impl.IndexedStringListSerializer",
          STANDARD + "impl.IndexedListSerializer");

  private static final Set<String> ARRAYS =
      Set.of(STANDARD + "std.ObjectArraySerializer", STANDARD + "impl.StringArraySerializer");

  private final SerializerProvider provider;
  private final SourceText source;
  private final BoundClasses classes;
  private final MethodNames names = new MethodNames("write");
  private final StringBuilder methods = new StringBuilder();

  WriterSource(SerializerProvider provider, SourceText source, BoundClasses classes) {
    this.provider = provider;
    this.source = source;
    this.classes = classes;
  }

  /** The statement that writes {@code value}, which is an {@code Object} and not null. */
  String root(JavaType type) throws UnsupportedTypeException {
    Class<?> raw = type.getRawClass();
    if (raw == Object.class) {
      // Most likely a class of the function's; the cache of classes had better have the mapper.
      throw new UnsupportedTypeException("an Object may be anything");
    }
    Class<?> cast = raw.isPrimitive() ? ClassUtil.wrapperType(raw) : raw;
    return statement(type, "(" + source.cast(cast, "value") + ")", serializer(type));
  }

  /** The methods that it calls. */
  String methods() {
    return methods.toString();
  }

  SourceText source() {
    return source;
  }

  /**
   * The statement that writes a value.
   *
   * @param value an expression, not null
   * @param writer the property's own; null for the one that the type has anywhere
   */
  String statement(JavaType type, String value, JsonSerializer<?> writer)
      throws UnsupportedTypeException {
    if (type.getRawClass() == Object.class && writer == null) {
      return "AnyWriter.write(" + value + ", json);";
    }
    JsonSerializer<?> found = writer == null ? serializer(type) : writer;
    String leaf = leaf(type, found);
    if (leaf != null) {
      return String.format(leaf, value);
    }
    String known = names.known(type);
    return (known == null ? compose(type, found) : known) + "(" + value + ", json);";
  }

  private JsonSerializer<?> serializer(JavaType type) throws UnsupportedTypeException {
    if (type.getRawClass() == Object.class) {
      return null;
    }
    try {
      return provider.findValueSerializer(type, null);
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }

  private String leaf(JavaType type, JsonSerializer<?> writer) {
    String name = writer.getClass().getName();
    if (name.equals(EVENTS + "EpochSeconds$Serializer")) {
      return "LeafWriter.writeEventDate(%s, json);";
    }
    if (name.equals(EVENTS + "JodaDateTime$Serializer")) {
      return "json.value(%s.toString());";
    }
    if (writer instanceof EnumsByName.Writer && type.isFinal()) {
      classes.add(type.getRawClass());
      return "json.value(%s.name());";
    }
    return name.startsWith(STANDARD + "std.") ? LEAVES.get(type.getRawClass()) : null;
  }

  private String compose(JavaType type, JsonSerializer<?> writer) throws UnsupportedTypeException {
    Class<?> kind = writer.getClass();
    String name = names.add(type);
    Class<?> raw = type.getRawClass();
    if (kind == BeanSerializer.class) {
      append(name, raw, new BeanWriterSource(this, (BeanSerializer) writer).body());
    } else if (kind == MapSerializer.class && isOfJdk(raw)) {
      append(name, raw, mapBody(type));
    } else if (COLLECTIONS.contains(kind.getName()) && isOfJdk(raw)) {
      append(name, raw, elementsBody(type, "    JdkContainers.require(value);\n"));
    } else if (type.isArrayType() && isArrayWriter(kind)) {
      append(name, raw, elementsBody(type, ""));
    } else {
      throw new UnsupportedTypeException(type.toCanonical() + " is written by " + kind.getName());
    }
    return name;
  }

  private void append(String name, Class<?> parameter, String body)
      throws UnsupportedTypeException {
    classes.add(parameter);
    methods
        .append("\n  private static void ")
        .append(name)
        .append('(')
        .append(source.type(parameter))
        .append(" value, JsonWriter json) throws Exception {\n")
        .append(body)
        .append("  }\n");
  }

  private String mapBody(JavaType type) throws UnsupportedTypeException {
    Class<?> key = type.getKeyType().getRawClass();
    if (key != String.class && key != Object.class) {
      throw new UnsupportedTypeException(type.toCanonical() + " has keys that are no strings");
    }
    JavaType content = type.getContentType();
    String element = source.type(content.getRawClass());
    return "    JdkContainers.require(value);\n    json.beginObject();\n"
        + "    for (Object each : value.entrySet()) {\n"
        + "      Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;\n"
        + "      if (JdkContainers.isWritten(entry)) {\n"
        + ("        " + element + " element = (" + element + ") entry.getValue();\n")
        + "        json.name((String) entry.getKey());\n        "
        + statement(content, "element", null)
        + "\n      }\n    }\n    json.endObject();\n";
  }

  private String elementsBody(JavaType type, String check) throws UnsupportedTypeException {
    JavaType content = type.getContentType();
    String element = source.type(content.getRawClass());
    String loop =
        type.isArrayType()
            ? "    for (" + element + " element : value) {\n"
            : "    for (Object each : value) {\n      "
                + (element + " element = (" + element + ") each;\n");
    String write = statement(content, "element", null);
    return check
        + "    json.beginArray();\n"
        + loop
        + (content.isPrimitive()
            ? "      " + write + "\n"
            : "      if (element == null) {\n        json.nothing();\n      } else {\n        "
                + write
                + "\n      }\n")
        + "    }\n    json.endArray();\n";
  }

  private static boolean isArrayWriter(Class<?> kind) {
    return ARRAYS.contains(kind.getName())
        || (kind.getEnclosingClass() == StdArraySerializers.class
            && kind != StdArraySerializers.CharArraySerializer.class);
  }

  private static boolean isOfJdk(Class<?> type) {
    return type.getClassLoader() == null && type.getName().startsWith("java.util.");
  }
}
