package dev.flint.runtime.packaging.binding;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import java.util.Iterator;

/**
 * The body of a method that writes a bean: its properties in order, without those that are null.
 */
final class BeanWriterSource {

  private final WriterSource writers;
  private final Parts parts;

  BeanWriterSource(WriterSource writers, BeanSerializer bean) {
    this.writers = writers;
    this.parts = new Parts(bean);
  }

  String body() throws UnsupportedTypeException {
    Class<?> type = parts.handledType();
    if (parts.hasMore()) {
      throw new UnsupportedTypeException(
          type.getName() + " is written by more than its properties");
    }
    SourceText.requireModest(type, parts.count());
    StringBuilder body = new StringBuilder("    if (value.getClass() != ");
    body.append(writers.source().type(type));
    body.append(".class) {\n      throw new UnexpectedValueException(value);\n    }\n");
    body.append("    json.beginObject();\n");
    int number = 0;
    for (Iterator<PropertyWriter> each = parts.properties(); each.hasNext(); number++) {
      PropertyWriter property = each.next();
      try {
        body.append(property(property, "value" + number));
      } catch (UnsupportedTypeException e) {
        throw new UnsupportedTypeException(
            "property " + property.getName() + " of " + type.getName() + ": " + e.getMessage());
      }
    }
    return body.append("    json.endObject();\n").toString();
  }

  private String property(PropertyWriter property, String variable)
      throws UnsupportedTypeException {
    if (property.getClass() != BeanPropertyWriter.class
        || !isPlain((BeanPropertyWriter) property)) {
      throw new UnsupportedTypeException("it has settings of its own");
    }
    BeanPropertyWriter writer = (BeanPropertyWriter) property;
    JavaType type = writer.getType();
    String value = writers.source().get("value", writer.getMember(), type);
    String method = SourceText.isPlain(writer.getName()) ? "plainName" : "name";
    String name = "json." + method + "(" + SourceText.literal(writer.getName()) + ");\n";
    String write = writers.statement(type, variable, writer.getSerializer());
    String declaration =
        "    " + writers.source().type(type.getRawClass()) + " " + variable + " = " + value + ";\n";
    return type.isPrimitive()
        ? declaration + "    " + name + "    " + write + "\n"
        : declaration
            + ("    if (" + variable + " != null) {\n")
            + ("      " + name + "      " + write + "\n    }\n");
  }

  private static boolean isPlain(BeanPropertyWriter writer) {
    return !writer.isUnwrapping()
        && writer.getTypeSerializer() == null
        && writer.getViews() == null
        && (writer.willSuppressNulls() || writer.getType().isPrimitive());
  }

  /** Shows what a bean's serializer keeps from others. */
  private static final class Parts extends BeanSerializer {

    private static final long serialVersionUID = 1L;

    private Parts(BeanSerializer original) {
      super(original);
    }

    private int count() {
      return _props.length;
    }

    private boolean hasMore() {
      return _filteredProps != null
          || _propertyFilterId != null
          || _typeId != null
          || _objectIdWriter != null;
    }
  }
}
