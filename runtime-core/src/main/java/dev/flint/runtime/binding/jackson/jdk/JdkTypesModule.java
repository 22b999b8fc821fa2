package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.type.TypeModifier;
import java.lang.reflect.Type;

/**
 * Binds the types of the JDK that jackson-databind leaves out: those of {@code java.time}, {@code
 * Optional}, {@code OptionalInt}, {@code OptionalLong} and {@code OptionalDouble}, and streams,
 * which are only written.
 *
 * <p>Types are told by their names, so that a mapper which meets none of them loads nothing for
 * them. Time zones and features are the managed runtime's, whatever the mapper has: UTC, numbers
 * for timestamps, seconds with nanoseconds.
 */
public final class JdkTypesModule extends Module {

  @Override
  public String getModuleName() {
    return JdkTypesModule.class.getName();
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addTypeModifier(new OptionalTypes());
    context.addSerializers(new JdkSerializers());
    context.addKeySerializers(new JdkKeySerializers());
    JdkDeserializers deserializers = new JdkDeserializers();
    context.addDeserializers(deserializers);
    context.addKeyDeserializers(deserializers);
  }

  /** Makes an optional a reference to what is in it. */
  private static final class OptionalTypes extends TypeModifier {

    @Override
    public JavaType modifyType(
        JavaType type, Type declared, TypeBindings bindings, TypeFactory types) {
      OptionalForm form = OptionalForm.of(type.getRawClass());
      if (form == null || type.isReferenceType()) {
        return type;
      }
      JavaType content =
          form.content() == Object.class
              ? type.containedTypeOrUnknown(0)
              : types.constructType(form.content());
      return ReferenceType.upgradeFrom(type, content);
    }
  }
}
