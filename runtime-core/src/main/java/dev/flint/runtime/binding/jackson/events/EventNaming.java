package dev.flint.runtime.binding.jackson.events;

import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;

/** Capitalizes the properties of the events that have theirs so. */
final class EventNaming extends PropertyNamingStrategy {

  private static final long serialVersionUID = 1L;

  private final transient WireNames names;

  EventNaming(WireNames names) {
    this.names = names;
  }

  @Override
  public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
    return names.capitalized(field.getDeclaringClass(), name);
  }

  @Override
  public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
    return names.capitalized(method.getDeclaringClass(), name);
  }

  @Override
  public String nameForSetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
    return names.capitalized(method.getDeclaringClass(), name);
  }
}
