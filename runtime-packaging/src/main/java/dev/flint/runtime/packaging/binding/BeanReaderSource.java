package dev.flint.runtime.packaging.binding;

import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.CreatorProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.FieldProperty;
import com.fasterxml.jackson.databind.deser.impl.MethodProperty;
import com.fasterxml.jackson.databind.deser.impl.NullsConstantProvider;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The body of a method that reads a bean, or what is made by a constructor with arguments. */
final class BeanReaderSource {

  private final ReaderSource readers;
  private final Parts parts;
  private final MemberLoop members;

  BeanReaderSource(ReaderSource readers, BeanDeserializer bean, String method) {
    this.readers = readers;
    this.parts = new Parts(bean);
    this.members = new MemberLoop(method);
  }

  /** The field that the body needs, once that has been made. */
  String field() {
    return members.field();
  }

  String body() throws UnsupportedTypeException {
    if (parts.hasMore()) {
      throw new UnsupportedTypeException(
          parts.handledType().getName() + " is read by more than its properties");
    }
    SourceText.requireModest(parts.handledType(), parts.sorted().size());
    return parts.usesArguments() ? constructorBody() : setterBody();
  }

  private String setterBody() throws UnsupportedTypeException {
    AnnotatedWithParams creator = parts.getValueInstantiator().getDefaultCreator();
    if (!(creator instanceof AnnotatedConstructor constructor)) {
      throw new UnsupportedTypeException(
          parts.handledType().getName() + " has no constructor without arguments");
    }
    readers.source().requireAccessible(constructor.getAnnotated());
    String type = readers.source().type(parts.handledType());
    for (SettableBeanProperty property : parts.sorted()) {
      members.add(property.getName(), "          " + setter(property) + "\n");
    }
    return "    json.beginObject();\n"
        + ("    " + type + " bean = new " + type + "();\n")
        + members.statements()
        + "    return bean;\n";
  }

  private String setter(SettableBeanProperty property) throws UnsupportedTypeException {
    try {
      Class<?> kind = property.getClass();
      if (kind != MethodProperty.class && kind != FieldProperty.class) {
        throw new UnsupportedTypeException("it is set by " + kind.getName());
      }
      return readers.source().set("bean", property.getMember(), value(property));
    } catch (UnsupportedTypeException e) {
      throw of(property, e);
    }
  }

  private String constructorBody() throws UnsupportedTypeException {
    AnnotatedWithParams creator = parts.getValueInstantiator().getWithArgsCreator();
    if (!(creator instanceof AnnotatedConstructor constructor)) {
      throw new UnsupportedTypeException(parts.handledType().getName() + " is made by a factory");
    }
    readers.source().requireAccessible(constructor.getAnnotated());
    Class<?>[] types = constructor.getAnnotated().getParameterTypes();
    StringBuilder declarations = new StringBuilder();
    StringBuilder arguments = new StringBuilder();
    for (int i = 0; i < types.length; i++) {
      String initial = types[i] == boolean.class ? "false" : types[i].isPrimitive() ? "0" : "null";
      declarations.append("    ").append(readers.source().type(types[i]));
      declarations.append(
          " value" + i + " = " + initial + ";\n    boolean read" + i + " = false;\n");
      arguments.append(i == 0 ? "value" : ", value").append(i);
    }
    String type = readers.source().type(parts.handledType());
    addArguments(types);
    return "    json.beginObject();\n"
        + declarations
        + members.statements()
        + ("    return new " + type + "(" + arguments + ");\n");
  }

  private void addArguments(Class<?>[] types) throws UnsupportedTypeException {
    for (SettableBeanProperty property : parts.sorted()) {
      int index = property.getCreatorIndex();
      try {
        if (property.getClass() != CreatorProperty.class) {
          throw new UnsupportedTypeException("it is set beside a constructor with arguments");
        }
        String value = readers.source().cast(types[index], value(property));
        members.add(
            property.getName(),
            ("          if (read" + index + ") {\n")
                + "            throw json.unexpected(\"no name twice\");\n          }\n"
                + ("          value" + index + " = " + value + ";\n")
                + ("          read" + index + " = true;\n"));
      } catch (UnsupportedTypeException e) {
        throw of(property, e);
      }
    }
  }

  private String value(SettableBeanProperty property) throws UnsupportedTypeException {
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
    return readers.expression(property.getType(), property.getValueDeserializer());
  }

  private UnsupportedTypeException of(SettableBeanProperty property, Exception reason) {
    return new UnsupportedTypeException(
        "property "
            + property.getName()
            + " of "
            + parts.handledType().getName()
            + ": "
            + reason.getMessage());
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
