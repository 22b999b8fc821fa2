package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.Serializers;
import org.jspecify.annotations.Nullable;

/** Finds what writes a map's keys, for the one type whose key is not its {@code toString}. */
final class JdkKeySerializers extends Serializers.Base {

  @Override
  public @Nullable JsonSerializer<?> findSerializer(
      SerializationConfig config, JavaType type, BeanDescription description) {
    return type.getRawClass().getName().equals("java.time.ZonedDateTime")
        ? ZonedDateTimeKeySerializer.create()
        : null;
  }
}
