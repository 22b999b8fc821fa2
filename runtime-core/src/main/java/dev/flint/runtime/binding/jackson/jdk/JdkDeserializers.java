package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import org.jspecify.annotations.Nullable;

/**
 * Finds what reads a value or a map's key of the JDK's types. Deserializers come from factory
 * methods for the reason told in {@link JdkSerializers}.
 */
final class JdkDeserializers extends Deserializers.Base implements KeyDeserializers {

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    TimeForm<?> form = TimeForm.of(type.getRawClass());
    return form == null ? null : TimeDeserializer.of(form);
  }

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    TimeForm<?> form = TimeForm.of(type.getRawClass());
    return form == null ? null : TimeKeyDeserializer.of(form);
  }

  @Override
  public @Nullable JsonDeserializer<?> findReferenceDeserializer(
      ReferenceType type,
      DeserializationConfig config,
      BeanDescription description,
      @Nullable TypeDeserializer contentType,
      @Nullable JsonDeserializer<?> content) {
    OptionalForm form = OptionalForm.of(type.getRawClass());
    return form == null ? null : OptionalDeserializer.of(form, type, contentType, content);
  }
}
