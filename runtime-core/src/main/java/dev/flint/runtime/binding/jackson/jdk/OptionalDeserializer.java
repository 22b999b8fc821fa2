package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.ReferenceTypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads a value into an optional; null is an empty one. */
public final class OptionalDeserializer extends ReferenceTypeDeserializer<Object> {

  private static final long serialVersionUID = 1;

  private final transient OptionalForm form;

  private OptionalDeserializer(
      OptionalForm form,
      JavaType type,
      @Nullable TypeDeserializer contentType,
      @Nullable JsonDeserializer<?> content) {
    super(type, null, contentType, content);
    this.form = form;
  }

  static JsonDeserializer<?> of(
      OptionalForm form,
      JavaType type,
      @Nullable TypeDeserializer contentType,
      @Nullable JsonDeserializer<?> content) {
    return new OptionalDeserializer(form, type, contentType, content);
  }

  @Override
  protected OptionalDeserializer withResolved(
      @Nullable TypeDeserializer contentType, @Nullable JsonDeserializer<?> content) {
    return new OptionalDeserializer(form, _fullType, contentType, content);
  }

  @Override
  public Object getNullValue(DeserializationContext context) throws JsonMappingException {
    return form.of(_valueDeserializer.getNullValue(context));
  }

  @Override
  public Object referenceValue(@Nullable Object contents) {
    return form.of(contents);
  }

  @Override
  public Object updateReference(Object optional, @Nullable Object contents) {
    return form.of(contents);
  }

  @Override
  public @Nullable Object getReferenced(Object optional) {
    return form.unwrap().apply(optional);
  }
}
