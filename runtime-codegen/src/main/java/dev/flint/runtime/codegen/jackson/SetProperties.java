package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.FieldProperty;
import com.fasterxml.jackson.databind.deser.impl.InnerClassProperty;
import com.fasterxml.jackson.databind.deser.impl.MethodProperty;
import com.fasterxml.jackson.databind.deser.impl.NullsConstantProvider;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Value;
import java.lang.reflect.Modifier;

/** The properties that are set on an object, by setters or in fields. */
final class SetProperties {

  private final ReaderShapes readers;

  SetProperties(ReaderShapes readers) {
    this.readers = readers;
  }

  Property property(SettableBeanProperty property) throws UnsupportedTypeException {
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

  void requirePlain(SettableBeanProperty property) throws UnsupportedTypeException {
    readers.rules().require(property.getMember());
    boolean plain =
        !property.hasValueTypeDeserializer()
            && property.getManagedReferenceName() == null
            && property.getObjectIdInfo() == null
            && !property.hasViews()
            && property.getInjectableValueId() == null
            && property.findAliases(readers.config()).isEmpty()
            && (property.getNullValueProvider() == property.getValueDeserializer()
                || NullsConstantProvider.isNuller(property.getNullValueProvider()));
    if (!plain) {
      throw new UnsupportedTypeException("it has settings of its own");
    }
  }
}
