package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.CreatorProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.FieldProperty;
import com.fasterxml.jackson.databind.deser.impl.InnerClassProperty;
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

  /** Each is two variables of one method, which the JVM compiles if it is not too large. */
  private static final int MOST_ARGUMENTS = 150;

  private final ReaderShapes readers;
  private final Parts parts;
  private final Class<?> type;

  BeanReaderShape(ReaderShapes readers, BeanDeserializer bean) {
    this.readers = readers;
    this.parts = new Parts(bean);
    this.type = parts.handledType();
  }

  Shape shape(String name) throws UnsupportedTypeException {
    if (parts.hasMore() || (parts.isMadeOtherwise() && !parts.usesArguments())) {
      throw readByMore();
    }
    if (parts.usesArguments() && parts.sorted().size() > MOST_ARGUMENTS) {
      throw new UnsupportedTypeException(
          type.getName() + " has a constructor of more than " + MOST_ARGUMENTS + " arguments");
    }
    Creation creation = parts.usesArguments() ? Creation.BY_ARGUMENTS : Creation.EMPTY;
    Class<?>[] parameters = constructor().getAnnotated().getParameterTypes();
    return new Shape.Bean(name, type, creation, properties(parameters));
  }

  /** The shape of an inner class: its constructor takes the object around it, and no more. */
  Shape innerShape(String name) throws UnsupportedTypeException {
    if (parts.hasMore() || parts.usesArguments()) {
      throw readByMore();
    }
    try {
      readers.access().require(type.getDeclaredConstructor(type.getEnclosingClass()));
    } catch (NoSuchMethodException e) {
      throw new UnsupportedTypeException(type.getName() + " has no constructor without arguments");
    }
    return new Shape.Bean(name, type, Creation.INNER, properties(new Class<?>[0]));
  }

  private UnsupportedTypeException readByMore() {
    return new UnsupportedTypeException(type.getName() + " is read by more than its properties");
  }

  private List<Property> properties(Class<?>[] parameters) throws UnsupportedTypeException {
    List<Property> properties = new ArrayList<>();
    for (SettableBeanProperty property : parts.sorted()) {
      try {
        properties.add(parts.usesArguments() ? argument(property, parameters) : set(property));
      } catch (UnsupportedTypeException e) {
        throw e.at(property.getName(), type);
      }
    }
    return properties;
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
    requirePlain(property);
    Value value = readers.value(property.getType(), property.getValueDeserializer());
    return new Property(property.getName(), parameter, new Member.Argument(index), value);
  }

  private Property set(SettableBeanProperty property) throws UnsupportedTypeException {
    SettableBeanProperty plain =
        property instanceof InnerClassProperty inner ? inner.getDelegate() : property;
    Class<?> kind = plain.getClass();
    if (kind != MethodProperty.class && kind != FieldProperty.class) {
      throw new UnsupportedTypeException("it is set by " + kind.getName());
    }
    requirePlain(property);
    Value value =
        plain == property
            ? readers.value(property.getType(), property.getValueDeserializer())
            : inner(property);
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

  private Value inner(SettableBeanProperty property) throws UnsupportedTypeException {
    if (property.getValueDeserializer() instanceof BeanDeserializer reader) {
      return readers.inner(property.getType(), reader);
    }
    throw new UnsupportedTypeException("its class is an inner one");
  }

  private static void requirePlain(SettableBeanProperty property) throws UnsupportedTypeException {
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
          || _needViewProcesing;
    }

    private boolean isMadeOtherwise() {
      return _nonStandardCreation;
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
