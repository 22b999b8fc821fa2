package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import dev.flint.runtime.codegen.model.Construction;
import dev.flint.runtime.codegen.model.Member;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The shape of a bean that is written: its properties in order. */
final class BeanWriterShape {

  private final WriterShapes writers;
  private final Parts parts;

  BeanWriterShape(WriterShapes writers, BeanSerializer bean) {
    this.writers = writers;
    this.parts = new Parts(bean);
  }

  Shape shape(String name) throws UnsupportedTypeException {
    Class<?> type = parts.handledType();
    writers.rules().require(type, writers.config());
    if (parts.hasMore() || hasAnyGetter(type)) {
      throw new UnsupportedTypeException(
          type.getName() + " is written by more than its properties");
    }
    List<Property> properties = new ArrayList<>();
    for (Iterator<PropertyWriter> each = parts.properties(); each.hasNext(); ) {
      PropertyWriter property = each.next();
      try {
        properties.add(property(property));
      } catch (UnsupportedTypeException e) {
        throw e.at(property.getName(), type);
      }
    }
    return new Shape.Bean(name, type, Construction.NONE, properties);
  }

  /** Versions of Jackson differ in where its serializer keeps that. */
  private boolean hasAnyGetter(Class<?> type) {
    SerializationConfig config = writers.config();
    return config.introspect(config.constructType(type)).findAnyGetter() != null;
  }

  private Property property(PropertyWriter property) throws UnsupportedTypeException {
    if (property.getClass() != BeanPropertyWriter.class
        || !isPlain((BeanPropertyWriter) property)) {
      throw new UnsupportedTypeException("it has settings of its own");
    }
    BeanPropertyWriter plain = (BeanPropertyWriter) property;
    writers.rules().require(plain.getMember());
    WrittenWhen when = new WrittenWhen(plain);
    when.requireUsualContent(writers.config());
    JavaType type = plain.getType();
    JsonSerializer<?> own = plain.getSerializer();
    Class<?> raw = writers.access().require(type.getRawClass());
    Value value = own == null ? writers.value(type) : writers.value(type, own);
    Member member = writers.access().member(plain.getMember());
    return new Property(plain.getName(), raw, member, value, when.inclusion());
  }

  private static boolean isPlain(BeanPropertyWriter writer) {
    return !writer.isUnwrapping()
        && writer.getTypeSerializer() == null
        && writer.getViews() == null;
  }

  /** Shows what a bean's serializer keeps from others. */
  private static final class Parts extends BeanSerializer {

    private static final long serialVersionUID = 1L;

    private Parts(BeanSerializer original) {
      super(original);
    }

    private boolean hasMore() {
      return _filteredProps != null
          || _propertyFilterId != null
          || _typeId != null
          || _objectIdWriter != null;
    }
  }
}
