package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.CreatorProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.FieldProperty;
import com.fasterxml.jackson.databind.deser.impl.MethodProperty;
import com.fasterxml.jackson.databind.deser.impl.NullsConstantProvider;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import dev.flint.runtime.codegen.model.Creation;
import dev.flint.runtime.codegen.model.Member;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The shape of a bean that is read, or of what a constructor with arguments makes. */
final class BeanReaderShape {

  private final ReaderShapes readers;
  private final Parts parts;
  private final Class<?> type;

  BeanReaderShape(ReaderShapes readers, BeanDeserializer bean) {
    this.readers = readers;
    this.parts = new Parts(bean);
    this.type = parts.handledType();
  }

  Shape shape(String name) throws UnsupportedTypeException {
    if (parts.hasMore()) {
      throw new UnsupportedTypeException(type.getName() + " is read by more than its properties");
    }
    BeanSize.require(type, parts.sorted().size());
    Creation creation = parts.usesArguments() ? Creation.BY_ARGUMENTS : Creation.EMPTY;
    Class<?>[] parameters = constructor().getAnnotated().getParameterTypes();
    List<Property> properties = new ArrayList<>();
    for (SettableBeanProperty property : parts.sorted()) {
      try {
        properties.add(parts.usesArguments() ? argument(property, parameters) : set(property));
      } catch (UnsupportedTypeException e) {
        throw e.at(property.getName(), type);
      }
    }
    return new Shape.Bean(name, type, creation, properties);
  }

  private AnnotatedConstructor constructor() throws UnsupportedTypeException {
    AnnotatedWithParams creator =
        parts.usesArguments()
            ? parts.getValueInstantiator().getWithArgsCreator()
            : parts.getValueInstantiator().getDefaultCreator();
    if (creator instanceof AnnotatedConstructor constructor) {
      readers.access().require(constructor.getAnnotated());
      return constructor;
    }
    throw new UnsupportedTypeException(
        type.getName()
            + (parts.usesArguments()
                ? " is made by a factory"
                : " has no constructor without arguments"));
  }

  private Property argument(SettableBeanProperty property, Class<?>[] parameters)
      throws UnsupportedTypeException {
    if (property.getClass() != CreatorProperty.class) {
      throw new UnsupportedTypeException("it is set beside a constructor with arguments");
    }
    int index = property.getCreatorIndex();
    Class<?> parameter = readers.access().require(parameters[index]);
    return new Property(property.getName(), parameter, new Member.Argument(index), value(property));
  }

  private Property set(SettableBeanProperty property) throws UnsupportedTypeException {
    Class<?> kind = property.getClass();
    if (kind != MethodProperty.class && kind != FieldProperty.class) {
      throw new UnsupportedTypeException("it is set by " + kind.getName());
    }
    Value value = value(property);
    AnnotatedMember member = property.getMember();
    if (member instanceof AnnotatedMethod setter) {
      Class<?> parameter = readers.access().require(setter.getRawParameterType(0));
      return new Property(property.getName(), parameter, readers.access().member(member), value);
    }
    if (Modifier.isFinal(member.getMember().getModifiers())) {
      throw new UnsupportedTypeException(member.getName() + " is a final field");
    }
    Class<?> field = readers.access().require(member.getRawType());
    return new Property(property.getName(), field, readers.access().member(member), value);
  }

  private Value value(SettableBeanProperty property) throws UnsupportedTypeException {
    boolean plain =
        !property.hasValueTypeDeserializer()
            && property.getManagedReferenceName() == null
            && property.getObjectIdInfo() == null
            && !property.hasViews()
            && property.getInjectableValueId() == null
            && (property.getNullValueProvider() == property.getValueDeserializer()
                || NullsConstantProvider.isNuller(property.getNullValueProvider()));
    if (!plain) {
      throw new UnsupportedTypeException("it has settings of its own");
    }
    return readers.value(property.getType(), property.getValueDeserializer());
  }

  /** Shows what a bean's deserializer keeps from others. */
  private static final class Parts extends BeanDeserializer {

    private static final long serialVersionUID = 1L;

    private final transient BeanDeserializer original;

    private Parts(BeanDeserializer original) {
      super(original);
      this.original = original;
    }

    private boolean usesArguments() {
      return _propertyBasedCreator != null;
    }

    private boolean hasMore() {
      return _anySetter != null
          || _injectables != null
          || _unwrappedPropertyHandler != null
          || _externalTypeIdHandler != null
          || _objectIdReader != null
          || _delegateDeserializer != null
          || _needViewProcesing
          || (_nonStandardCreation && _propertyBasedCreator == null);
    }

    /** In the order of names: the mapper's own follows hash codes. */
    private List<SettableBeanProperty> sorted() {
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
}
