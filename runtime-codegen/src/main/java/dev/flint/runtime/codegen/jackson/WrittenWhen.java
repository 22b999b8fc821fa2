package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import dev.flint.runtime.codegen.model.Inclusion;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;

/** Shows when a property is written, which its writer keeps from others. */
final class WrittenWhen extends BeanPropertyWriter {

  private static final long serialVersionUID = 1L;

  WrittenWhen(BeanPropertyWriter original) {
    super(original);
  }

  Inclusion inclusion() throws UnsupportedTypeException {
    if (_suppressableValue == null) {
      return _suppressNulls ? Inclusion.NOT_NULL : Inclusion.ALWAYS;
    }
    Class<?> type = getType().getRawClass();
    if (_suppressableValue == MARKER_FOR_EMPTY && _suppressNulls) {
      if (type == String.class
          || Collection.class.isAssignableFrom(type)
          || Map.class.isAssignableFrom(type)
          || type.isArray()) {
        return Inclusion.NOT_EMPTY;
      }
      if (isNeverEmpty(type)) {
        return Inclusion.NOT_NULL;
      }
    }
    throw new UnsupportedTypeException("it is left out for some values");
  }

  private static boolean isNeverEmpty(Class<?> type) {
    return type.isPrimitive()
        || type.isEnum()
        || type == Boolean.class
        || Number.class.isAssignableFrom(type)
        || Temporal.class.isAssignableFrom(type)
        || type.getClassLoader() != null;
  }

  /** Throws where nulls within maps are written. */
  void requireUsualContent(SerializationConfig config) throws UnsupportedTypeException {
    JsonInclude.Include content = findPropertyInclusion(config, Map.class).getContentInclusion();
    if (content == JsonInclude.Include.NON_NULL) {
      return;
    }
    for (JavaType type = getType(); type != null; type = type.getContentType()) {
      if (mayBeMap(type)) {
        throw new UnsupportedTypeException("what is in it is included in a way of its own");
      }
    }
  }

  private static boolean mayBeMap(JavaType type) {
    boolean isContainer = type.isArrayType() || type.isCollectionLikeType() || type.isPrimitive();
    return type.isMapLikeType() || type.isJavaLangObject() || (type.isAbstract() && !isContainer);
  }
}
