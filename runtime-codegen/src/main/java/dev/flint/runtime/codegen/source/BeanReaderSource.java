package dev.flint.runtime.codegen.source;

import dev.flint.runtime.codegen.model.Construction;
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

  /** The class that the properties are set on. */
  private final String set;

  private final MemberLoop members;

  BeanReaderSource(ReaderSource readers, Shape.Bean bean) {
    this.readers = readers;
    this.bean = bean;
    this.type = JavaText.name(bean.type());
    this.set =
        bean.creation() instanceof Creation.Building building
            ? JavaText.name(building.type())
            : type;
    this.members =
        bean.creation() == Construction.BY_ARGUMENTS
            ? MemberLoop.inOneMethod(ReaderSource.method(bean))
            : MemberLoop.inMethods(ReaderSource.method(bean), ", bean");
  }

  void addTo(SourceText source) {
    boolean byArguments = bean.creation() == Construction.BY_ARGUMENTS;
    for (Property property : bean.properties()) {
      if (byArguments) {
        addArgument(property);
      } else {
        addSetting(property);
      }
    }
    readers.begin(bean).line("json.beginObject();");
    if (byArguments) {
      addConstruction(source);
    } else {
      source.line(set + " bean = " + created() + ";");
      members.addStatements(source);
      source.line("return " + made() + ";");
    }
    source.end().line("");
    members.addField(source);
    members.addMethods(source, ", " + set + " bean");
  }

  /** Returns the expression that makes the object whose properties are set. */
  private String created() {
    if (bean.creation() instanceof Creation.Building building) {
      Member.Method factory = building.factory();
      return JavaText.name(factory.owner()) + "." + factory.name() + "()";
    }
    return bean.creation() == Construction.INNER
        ? "outer.new " + bean.type().getSimpleName() + "()"
        : "new " + type + "()";
  }

  /** Returns the expression for the bean, once all are set. */
  private String made() {
    return bean.creation() instanceof Creation.Building building
        ? JavaText.cast(bean.type(), "bean." + building.build() + "()")
        : "bean";
  }

  private void addSetting(Property property) {
    String value = readers.expression(property.value());
    if (property.member() instanceof Member.Chained) {
      members.add(
          property.name(),
          "if ((Object) " + JavaText.call("bean", property, value) + " != bean) {",
          "  throw json.unexpected(\"a builder that stays the same\");",
          "}");
    } else {
      members.add(property.name(), JavaText.set("bean", property, value));
    }
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
    for (Property argument : arguments) {
      if (((Member.Argument) argument.member()).required()) {
        source
            .begin("if (!read" + index(argument) + ")")
            .line("throw json.unexpected(\"all that is required\");")
            .end();
      }
    }
    String values =
        arguments.stream().map(each -> "value" + index(each)).collect(Collectors.joining(", "));
    source.line("return new " + type + "(" + values + ");");
  }

  /** Returns the properties in the order of the constructor. */
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
