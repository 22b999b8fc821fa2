package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.ReferenceTypeSerializer;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.util.NameTransformer;
import org.jspecify.annotations.Nullable;

/** Writes what is in an optional, or null. */
public final class OptionalSerializer extends ReferenceTypeSerializer<Object> {

  private static final long serialVersionUID = 1;

  private final transient OptionalForm form;

  private OptionalSerializer(
      OptionalForm form,
      ReferenceType type,
      @Nullable TypeSerializer contentType,
      @Nullable JsonSerializer<Object> content) {
    super(type, false, contentType, content);
    this.form = form;
  }

  private OptionalSerializer(
      OptionalSerializer base,
      @Nullable BeanProperty property,
      @Nullable TypeSerializer contentType,
      @Nullable JsonSerializer<?> content,
      @Nullable NameTransformer unwrapper) {
    super(base, property, contentType, content, unwrapper, null, false);
    this.form = base.form;
  }

  static JsonSerializer<?> of(
      OptionalForm form,
      ReferenceType type,
      @Nullable TypeSerializer contentType,
      @Nullable JsonSerializer<Object> content) {
    return new OptionalSerializer(form, type, contentType, content);
  }

  @Override
  protected OptionalSerializer withResolved(
      @Nullable BeanProperty property,
      @Nullable TypeSerializer contentType,
      @Nullable JsonSerializer<?> content,
      @Nullable NameTransformer unwrapper) {
    return new OptionalSerializer(this, property, contentType, content, unwrapper);
  }

  /** An optional is written whatever is in it: the managed runtime leaves out nothing but null. */
  @Override
  public OptionalSerializer withContentInclusion(
      @Nullable Object suppressable, boolean suppressNulls) {
    return this;
  }

  @Override
  protected boolean _isValuePresent(Object optional) {
    return _getReferencedIfPresent(optional) != null;
  }

  @Override
  protected @Nullable Object _getReferenced(Object optional) {
    return _getReferencedIfPresent(optional);
  }

  @Override
  protected @Nullable Object _getReferencedIfPresent(Object optional) {
    return form.unwrap().apply(optional);
  }
}
