package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.deser.BuilderBasedDeserializer;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import dev.flint.runtime.binding.jackson.BuilderInstantiator;
import dev.flint.runtime.codegen.model.Creation;
import dev.flint.runtime.codegen.model.Member;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Shape;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** The shape of a bean that a builder makes. */
final class BuilderReaderShape {

  private final Accessibility access;
  private final SetProperties sets;
  private final BeanParts parts;
  private final BuildMethod build;
  private final Class<?> type;
  private final Class<?> builder;

  BuilderReaderShape(ReaderShapes readers, BuilderBasedDeserializer reader, Class<?> type) {
    this.access = readers.access();
    this.sets = new SetProperties(readers);
    this.parts = new BeanParts(reader);
    this.build = new BuildMethod(reader);
    this.type = type;
    this.builder = parts.handledType();
  }

  Shape shape(String name) throws UnsupportedTypeException {
    if (parts.hasMore() || parts.isMadeOtherwise()) {
      throw new UnsupportedTypeException(
          builder.getName() + " is read by more than its properties");
    }
    Creation creation =
        new Creation.Building(access.require(builder), factory(), build.name(access));
    List<Property> properties = new ArrayList<>();
    for (SettableBeanProperty property : parts.sorted()) {
      try {
        properties.add(property(property));
      } catch (UnsupportedTypeException e) {
        throw e.at(property.getName(), builder);
      }
    }
    return new Shape.Bean(name, type, creation, properties);
  }

  private Member.Method factory() throws UnsupportedTypeException {
    if (parts.getValueInstantiator() instanceof BuilderInstantiator instantiator) {
      Method factory = instantiator.factory();
      access.require(factory);
      return new Member.Method(access.require(factory.getDeclaringClass()), factory.getName());
    }
    throw new UnsupportedTypeException(builder.getName() + " is not given by builder()");
  }

  /** What a setter returns takes the builder's place. */
  private Property property(SettableBeanProperty property) throws UnsupportedTypeException {
    Property set = sets.property(property);
    if (!(property.getMember() instanceof AnnotatedMethod setter)
        || setter.getRawReturnType() == void.class) {
      return set;
    }
    if (setter.getRawReturnType().isPrimitive()) {
      throw new UnsupportedTypeException(setter.getName() + " returns no builder");
    }
    Member chained = new Member.Chained(setter.getDeclaringClass(), setter.getName());
    return new Property(set.name(), set.type(), chained, set.value());
  }

  /** Shows the method that makes the bean. */
  private static final class BuildMethod extends BuilderBasedDeserializer {

    private static final long serialVersionUID = 1L;

    private BuildMethod(BuilderBasedDeserializer original) {
      super(original);
    }

    private String name(Accessibility access) throws UnsupportedTypeException {
      if (_buildMethod == null) {
        throw new UnsupportedTypeException(handledType().getName() + " is its own builder");
      }
      access.require(_buildMethod.getMember());
      return _buildMethod.getName();
    }
  }
}
