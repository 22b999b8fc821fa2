package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows what the deserializer of a bean, or of its builder, keeps from others. */
final class BeanParts extends BeanDeserializer {

  private static final long serialVersionUID = 1L;

  private final transient BeanDeserializerBase original;

  BeanParts(BeanDeserializerBase original) {
    super(original);
    this.original = original;
  }

  boolean usesArguments() {
    return _propertyBasedCreator != null;
  }

  boolean hasMore() {
    return _anySetter != null
        || _injectables != null
        || _unwrappedPropertyHandler != null
        || _externalTypeIdHandler != null
        || _objectIdReader != null
        || _delegateDeserializer != null
        || _needViewProcesing;
  }

  boolean isMadeOtherwise() {
    return _nonStandardCreation;
  }

  /** In the order of names: the mapper's own follows hash codes. */
  List<SettableBeanProperty> sorted() {
    List<SettableBeanProperty> sorted = new ArrayList<>();
    original.properties().forEachRemaining(sorted::add);
    if (_propertyBasedCreator != null) {
      for (SettableBeanProperty argument : _propertyBasedCreator.properties()) {
        sorted.removeIf(property -> property.getName().equals(argument.getName()));
        sorted.add(argument);
      }
    }
    sorted.sort(Comparator.comparing(SettableBeanProperty::getName));
    return sorted;
  }
}
