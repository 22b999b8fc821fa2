package dev.flint.runtime.codegen.source;

import dev.flint.runtime.codegen.model.Creation;
import dev.flint.runtime.codegen.model.Member;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Shape;
import java.util.List;
import java.util.stream.Collectors;

/** The method that reads a bean, or what is made by a constructor with arguments. */
final class BeanReaderSource {

  private final ReaderSource readers;
  private final Shape.Bean bean;
  private final String type;
  private final MemberLoop members;

  BeanReaderSource(ReaderSource readers, Shape.Bean bean) {
    this.readers = readers;
    this.bean = bean;
    this.type = JavaText.name(bean.type());
    this.members = new MemberLoop(ReaderSource.method(bean));
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
      source.line(type + " bean = new " + type + "();");
      members.addStatements(source);
      source.line("return bean;");
    }
    source.end().line("");
    members.addField(source);
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
    return type.isPrimitive() ? "0" : "null";
  }
}
