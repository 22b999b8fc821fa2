package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.CreatorProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import dev.flint.runtime.codegen.model.Construction;
import dev.flint.runtime.codegen.model.Member;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.util.ArrayList;
import java.util.List;

/** The shape of a bean that is read, or of what a constructor with arguments makes. */
final class BeanReaderShape {

  /** Each is two variables of one method, which the JVM compiles if it is not too large. */
  private static final int MOST_ARGUMENTS = 150;

  private final ReaderShapes readers;
  private final SetProperties sets;
  private final BeanParts parts;
  private final Class<?> type;

  BeanReaderShape(ReaderShapes readers, BeanDeserializer bean) {
    this.readers = readers;
    this.sets = new SetProperties(readers);
    this.parts = new BeanParts(bean);
    this.type = parts.handledType();
  }

  Shape shape(String name) throws UnsupportedTypeException {
    readers.rules().require(type, readers.config());
    if (parts.hasMore() || (parts.isMadeOtherwise() && !parts.usesArguments())) {
      throw readByMore();
    }
    if (parts.usesArguments() && parts.sorted().size() > MOST_ARGUMENTS) {
      throw new UnsupportedTypeException(
          type.getName() + " has a constructor of more than " + MOST_ARGUMENTS + " arguments");
    }
    Construction creation = parts.usesArguments() ? Construction.BY_ARGUMENTS : Construction.EMPTY;
    Class<?>[] parameters = constructor().getAnnotated().getParameterTypes();
    return new Shape.Bean(name, type, creation, properties(parameters));
  }

  /**
   * Returns the shape of an inner class: its constructor takes the object around it, and no more.
   */
  Shape innerShape(String name) throws UnsupportedTypeException {
    if (parts.hasMore() || parts.usesArguments()) {
      throw readByMore();
    }
    try {
      readers.access().require(type.getDeclaredConstructor(type.getEnclosingClass()));
    } catch (NoSuchMethodException e) {
      throw new UnsupportedTypeException(type.getName() + " has no constructor without arguments");
    }
    return new Shape.Bean(name, type, Construction.INNER, properties(new Class<?>[0]));
  }

  private UnsupportedTypeException readByMore() {
    return new UnsupportedTypeException(type.getName() + " is read by more than its properties");
  }

  private List<Property> properties(Class<?>[] parameters) throws UnsupportedTypeException {
    List<Property> properties = new ArrayList<>();
    for (SettableBeanProperty property : parts.sorted()) {
      try {
        properties.add(
            parts.usesArguments() ? argument(property, parameters) : sets.property(property));
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
    sets.requirePlain(property);
    Value value = readers.value(property.getType(), property.getValueDeserializer());
    return new Property(
        property.getName(), parameter, new Member.Argument(index, property.isRequired()), value);
  }
}
