package dev.flint.runtime.binding.jackson;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.ext.Java7Support;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/**
 * Sees a class as the managed runtime does: that brings a Jackson of its own, for which the
 * annotations on a function's classes don't exist. Only those of the JDK, in {@code java.beans},
 * do.
 */
class PlainIntrospector extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  /** Null where the image has no {@code java.desktop}, and then there are no such annotations. */
  private static final @Nullable Java7Support JAVA_BEANS = Java7Support.instance();

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public @Nullable AnnotatedMethod resolveSetterConflict(
      MapperConfig<?> config, AnnotatedMethod left, AnnotatedMethod right) {
    Class<?> leftType = left.getRawParameterType(0);
    Class<?> rightType = right.getRawParameterType(0);
    if (leftType.isPrimitive() != rightType.isPrimitive()) {
      return leftType.isPrimitive() ? left : right;
    }
    if ((leftType == String.class) != (rightType == String.class)) {
      return leftType == String.class ? left : right;
    }
    return null;
  }

  @Override
  public boolean hasIgnoreMarker(AnnotatedMember member) {
    return JAVA_BEANS != null && Boolean.TRUE.equals(JAVA_BEANS.findTransient(member));
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated creator) {
    boolean named =
        JAVA_BEANS != null && Boolean.TRUE.equals(JAVA_BEANS.hasCreatorAnnotation(creator));
    return named ? JsonCreator.Mode.PROPERTIES : null;
  }

  @Override
  public @Nullable PropertyName findNameForDeserialization(Annotated member) {
    return JAVA_BEANS != null && member instanceof AnnotatedParameter parameter
        ? JAVA_BEANS.findConstructorName(parameter)
        : null;
  }
}
