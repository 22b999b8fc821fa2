package dev.flint.runtime.codegen.source;

import dev.flint.runtime.codegen.model.Creation;
import dev.flint.runtime.codegen.model.Member;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** The method that reads a bean, or what is made by a constructor with arguments. */
final class BeanReaderSource {

  /** An argument that is missing is an empty one. */
  private static final Set<Class<?>> OPTIONALS =
      Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  private final ReaderSource readers;
  private final Shape.Bean bean;
  private final String type;
  private final MemberLoop members;

  BeanReaderSource(ReaderSource readers, Shape.Bean bean) {
    this.readers = readers;
    this.bean = bean;
    this.type = JavaText.name(bean.type());
    this.members =
        bean.creation() == Creation.BY_ARGUMENTS
            ? MemberLoop.inOneMethod(ReaderSource.method(bean))
            : MemberLoop.inMethods(ReaderSource.method(bean), ", bean");
  }

  void addTo(SourceText source) {
    boolean byArguments = bean.creation() == Creation.BY_ARGUMENTS;
    for (Property property : bean.properties()) {
      if (byArguments) {
        addArgument(property);
      } else {
        members.add(
            property.name(), JavaText.set("bean", property, readers.expression(property.value())));
      }
    }
    readers.begin(bean).line("json.beginObject();");
    if (byArguments) {
      addConstruction(source);
    } else {
      String created =
          ReaderSource.isInner(bean) ? "outer.new " + bean.type().getSimpleName() : "new " + type;
      source.line(type + " bean = " + created + "();");
      members.addStatements(source);
      source.line("return bean;");
    }
    source.end().line("");
    members.addField(source);
    members.addMethods(source, ", " + type + " bean");
  }

  private void addArgument(Property property) {
    int index = index(property);
    String value = JavaText.cast(property.type(), readers.expression(property.value()));
    members.add(
        property.name(),
        "if (read" + index + ") {",
        "  throw json.unexpected(\"no name twice\");",
        "}",
        "value" + index + " = " + value + ";",
        "read" + index + " = true;");
  }

  private void addConstruction(SourceText source) {
    List<Property> arguments = arguments(bean);
    for (Property argument : arguments) {
      int index = index(argument);
      String initial = initial(argument.type());
      source
          .line(JavaText.name(argument.type()) + " value" + index + " = " + initial + ";")
          .line("boolean read" + index + " = false;");
    }
    members.addStatements(source);
    String values =
        arguments.stream().map(each -> "value" + index(each)).collect(Collectors.joining(", "));
    source.line("return new " + type + "(" + values + ");");
  }

  /** The properties in the order of the constructor. */
  static List<Property> arguments(Shape.Bean bean) {
    return bean.properties().stream()
        .sorted((one, other) -> Integer.compare(index(one), index(other)))
        .toList();
  }

  static int index(Property property) {
    return ((Member.Argument) property.member()).index();
  }

  private static String initial(Class<?> type) {
    if (type == boolean.class) {
      return "false";
    }
    if (OPTIONALS.contains(type)) {
      return JavaText.name(type) + ".empty()";
    }
    return type.isPrimitive() ? "0" : "null";
  }
}
