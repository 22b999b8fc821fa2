package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.type.ReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * Finds what writes a value of the JDK's types. Serializers come from factory methods that declare
 * Jackson's class, as otherwise the JVM loads all of them to verify this one.
 */
final class JdkSerializers extends Serializers.Base {

  @Override
  public @Nullable JsonSerializer<?> findSerializer(
      SerializationConfig config, JavaType type, BeanDescription description) {
    Class<?> raw = type.getRawClass();
    if (raw.getName().startsWith("java.util.stream.")) {
      return StreamSerializer.of(raw);
    }
    TimeForm<?> form = TimeForm.of(raw);
    return form == null ? null : TimeSerializer.of(form);
  }

  @Override
  public @Nullable JsonSerializer<?> findReferenceSerializer(
      SerializationConfig config,
      ReferenceType type,
      BeanDescription description,
      @Nullable TypeSerializer contentType,
      @Nullable JsonSerializer<Object> content) {
    OptionalForm form = OptionalForm.of(type.getRawClass());
    return form == null ? null : OptionalSerializer.of(form, type, contentType, content);
  }
}
