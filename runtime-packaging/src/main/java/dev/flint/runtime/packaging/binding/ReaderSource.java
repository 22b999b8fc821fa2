package dev.flint.runtime.packaging.binding;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.std.CollectionDeserializer;
import com.fasterxml.jackson.databind.deser.std.ContainerDeserializerBase;
import com.fasterxml.jackson.databind.deser.std.MapDeserializer;
import com.fasterxml.jackson.databind.deser.std.ObjectArrayDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringArrayDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringCollectionDeserializer;
import java.util.Map;

/**
 * The methods that read one type and those it leads to, as the mapper's deserializers do where a
 * document is plain.
 */
final class ReaderSource {

  private static final String STANDARD = "com.fasterxml.jackson.databind.deser.std.";
  private static final String EVENTS = "dev.flint.runtime.binding.jackson.events.";

  /** What reads the values that are not composed of others. */
  private static final Map<Class<?>, String> LEAVES =
      Map.ofEntries(
          Map.entry(String.class, "LeafReader.string(json)"),
          Map.entry(int.class, "LeafReader.intValue(json)"),
          Map.entry(Integer.class, "LeafReader.integer(json)"),
          Map.entry(long.class, "LeafReader.longValue(json)"),
          Map.entry(Long.class, "LeafReader.longObject(json)"),
          Map.entry(short.class, "LeafReader.shortValue(json)"),
          Map.entry(Short.class, "LeafReader.shortObject(json)"),
          Map.entry(byte.class, "LeafReader.byteValue(json)"),
          Map.entry(Byte.class, "LeafReader.byteObject(json)"),
          Map.entry(boolean.class, "LeafReader.bool(json)"),
          Map.entry(Boolean.class, "LeafReader.boolObject(json)"),
          Map.entry(double.class, "LeafReader.doubleValue(json)"),
          Map.entry(Double.class, "LeafReader.doubleObject(json)"),
          Map.entry(float.class, "LeafReader.floatValue(json)"),
          Map.entry(Float.class, "LeafReader.floatObject(json)"),
          Map.entry(char.class, "LeafReader.charValue(json)"),
          Map.entry(Character.class, "LeafReader.character(json)"),
          Map.entry(java.math.BigDecimal.class, "LeafReader.decimal(json)"),
          Map.entry(java.math.BigInteger.class, "LeafReader.bigInteger(json)"),
          Map.entry(java.util.UUID.class, "LeafReader.uuid(json)"),
          Map.entry(byte[].class, "LeafReader.bytes(json)"),
          Map.entry(java.nio.ByteBuffer.class, "LeafReader.byteBuffer(json)"));

  private final DeserializationContext context;
  private final SourceText source;
  private final BoundClasses classes;
  private final MethodNames names = new MethodNames("read");
  private final StringBuilder methods = new StringBuilder();

  ReaderSource(DeserializationContext context, SourceText source, BoundClasses classes) {
    this.context = context;
    this.source = source;
    this.classes = classes;
  }

  /** The expression that reads a document of a type. */
  String root(JavaType type) throws UnsupportedTypeException {
    try {
      return expression(type, context.findRootValueDeserializer(type));
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }

  /** The methods that it calls. */
  String methods() {
    return methods.toString();
  }

  SourceText source() {
    return source;
  }

  /** The expression that reads a value, null included. */
  String expression(JavaType type, JsonDeserializer<?> reader) throws UnsupportedTypeException {
    String leaf = leaf(type, reader);
    if (leaf != null) {
      return leaf;
    }
    String known = names.known(type);
    return (known == null ? compose(type, reader) : known) + "(json)";
  }

  private static String leaf(JavaType type, JsonDeserializer<?> reader) {
    String name = reader.getClass().getName();
    if (type.getRawClass() == Object.class) {
      return name.equals(STANDARD + "UntypedObjectDeserializerNR") ? "AnyReader.read(json)" : null;
    }
    if (name.equals(EVENTS + "EpochSeconds$Deserializer")) {
      return "LeafReader.eventDate(json)";
    }
    return name.startsWith(STANDARD) ? LEAVES.get(type.getRawClass()) : null;
  }

  private String compose(JavaType type, JsonDeserializer<?> reader)
      throws UnsupportedTypeException {
    Class<?> kind = reader.getClass();
    String name = names.add(type);
    Class<?> raw = type.getRawClass();
    if (kind == BeanDeserializer.class) {
      BeanReaderSource bean = new BeanReaderSource(this, (BeanDeserializer) reader, name);
      append(name, raw, bean.body());
      methods.append(bean.field());
    } else if (kind == EnumsByName.Reader.class) {
      append(name, raw, enumBody(type));
    } else if (kind.getName().equals(EVENTS + "S3Notification$Deserializer")) {
      append(
          name,
          raw,
          "    return " + new S3ReaderSource(source, classes, methods).call(raw) + ";\n");
    } else if (kind.getName().equals(EVENTS + "JodaDateTime$Deserializer")) {
      append(name, raw, "    return " + source.type(raw) + ".parse(json.string());\n");
    } else if (kind == MapDeserializer.class) {
      append(name, raw, mapBody((MapDeserializer) reader));
    } else if (kind == CollectionDeserializer.class || kind == StringCollectionDeserializer.class) {
      append(name, raw, collectionBody((ContainerDeserializerBase<?>) reader));
    } else if (type.isArrayType() && isArrayReader(kind)) {
      append(name, raw, arrayBody(type));
    } else {
      throw new UnsupportedTypeException(type.toCanonical() + " is read by " + kind.getName());
    }
    return name;
  }

  private void append(String name, Class<?> result, String body) throws UnsupportedTypeException {
    classes.add(result);
    methods
        .append("\n  private static ")
        .append(source.type(result))
        .append(' ')
        .append(name)
        .append("(JsonScanner json) throws Exception {\n")
        .append("    if (json.takeNull()) {\n      return null;\n    }\n")
        .append(body)
        .append("  }\n");
  }

  private String enumBody(JavaType type) throws UnsupportedTypeException {
    String name = source.type(type.getRawClass());
    StringBuilder body = new StringBuilder("    switch (json.string()) {\n");
    for (var field : type.getRawClass().getDeclaredFields()) {
      if (field.isEnumConstant()) {
        SourceText.requireName(field.getName());
        body.append("      case \"").append(field.getName()).append("\":\n        return ");
        body.append(name).append('.').append(field.getName()).append(";\n");
      }
    }
    return body.append("      default:\n        throw json.unexpected(\"a constant of ")
        .append(name)
        .append("\");\n    }\n")
        .toString();
  }

  private String mapBody(MapDeserializer reader) throws UnsupportedTypeException {
    Class<?> key = reader.getValueType().getKeyType().getRawClass();
    if (key != String.class && key != Object.class) {
      throw new UnsupportedTypeException(
          reader.getValueType().toCanonical() + " has keys that are no strings");
    }
    String made = madeByDefault(reader);
    return "    "
        + made
        + " map = new "
        + made
        + "();\n    json.beginObject();\n"
        + "    for (String name = json.nextName(); name != null; name = json.nextName()) {\n"
        + "      map.put(name, "
        + content(reader)
        + ");\n    }\n    return map;\n";
  }

  private String collectionBody(ContainerDeserializerBase<?> reader)
      throws UnsupportedTypeException {
    String made = madeByDefault(reader);
    return "    "
        + made
        + " elements = new "
        + made
        + "();\n    json.beginArray();\n    while (json.hasNext()) {\n      elements.add("
        + content(reader)
        + ");\n    }\n    return elements;\n";
  }

  /** The class of the JDK that the mapper makes for an interface, or the one that is declared. */
  private String madeByDefault(ContainerDeserializerBase<?> reader)
      throws UnsupportedTypeException {
    JavaType type = reader.getValueType();
    try {
      Object empty =
          type.getRawClass().getClassLoader() == null && reader.getValueInstantiator() != null
              ? reader.getValueInstantiator().createUsingDefault(context)
              : null;
      if (empty != null) {
        return source.type(empty.getClass());
      }
    } catch (java.io.IOException e) {
      throw new UnsupportedTypeException(type.toCanonical() + ": " + e.getMessage());
    }
    throw new UnsupportedTypeException(type.toCanonical() + " is a collection of its own kind");
  }

  private String content(ContainerDeserializerBase<?> reader) throws UnsupportedTypeException {
    return expression(reader.getContentType(), contentReader(reader));
  }

  private JsonDeserializer<?> contentReader(ContainerDeserializerBase<?> reader)
      throws UnsupportedTypeException {
    JsonDeserializer<?> content = reader.getContentDeserializer();
    return content == null ? contentReader(reader.getContentType()) : content;
  }

  private JsonDeserializer<?> contentReader(JavaType type) throws UnsupportedTypeException {
    try {
      return context.findContextualValueDeserializer(type, null);
    } catch (JsonMappingException e) {
      throw new UnsupportedTypeException(e.getOriginalMessage());
    }
  }

  private static boolean isArrayReader(Class<?> kind) {
    String name = kind.getName();
    return kind == ObjectArrayDeserializer.class
        || kind == StringArrayDeserializer.class
        || (name.startsWith(STANDARD + "PrimitiveArrayDeserializers$")
            && !name.endsWith("CharDeser")
            && !name.endsWith("ByteDeser"));
  }

  private String arrayBody(JavaType type) throws UnsupportedTypeException {
    JavaType content = type.getContentType();
    String array = source.type(content.getRawClass());
    String sized = array.contains("[]") ? array.replaceFirst("\\[]", "[8][]") : array + "[8]";
    return "    "
        + array
        + "[] elements = new "
        + sized
        + ";\n    int length = 0;\n    json.beginArray();\n    while (json.hasNext()) {\n"
        + "      if (length == elements.length) {\n"
        + "        elements = Arrays.copyOf(elements, 2 * length);\n      }\n"
        + "      elements[length++] = "
        + expression(content, contentReader(content))
        + ";\n    }\n    return Arrays.copyOf(elements, length);\n";
  }
}
