package dev.flint.runtime.codegen.source;

import dev.flint.runtime.codegen.model.Leaf;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.util.stream.Collectors;

/**
 * The method that reads an object of S3's notification. It is called with null for an object that
 * is missing: it then makes one of empty texts and zeros.
 */
final class NotificationSource {

  private final ReaderSource readers;
  private final Shape.Bean bean;

  NotificationSource(ReaderSource readers, Shape.Bean bean) {
    this.readers = readers;
    this.bean = bean;
  }

  /** Returns the call that reads an object that is there, or null. */
  static String call(Shape shape) {
    return method(shape) + "(json)";
  }

  private static String method(Shape shape) {
    return "create" + shape.name();
  }

  void addTo(SourceText source) {
    String type = JavaText.name(bean.type());
    MemberLoop members = MemberLoop.inOneMethod(method(bean));
    source
        .line("")
        .begin(
            "private static "
                + (type + " " + method(bean))
                + "(JsonScanner json) throws Exception");
    for (Property property : bean.properties()) {
      String variable = variable(property);
      members.add(property.name(), variable + " = " + value(property.value()) + ";");
      source.line(
          JavaText.name(property.type())
              + (" " + variable + " = " + missing(property.value()) + ";"));
    }
    source.begin("if (json != null && !json.takeNull())").line("json.beginObject();");
    members.addStatements(source);
    String arguments =
        BeanReaderSource.arguments(bean).stream()
            .map(this::argument)
            .collect(Collectors.joining(", "));
    source.end().line("return new " + type + "(" + arguments + ");").end().line("");
    members.addField(source);
  }

  private static String variable(Property property) {
    return "value" + BeanReaderSource.index(property);
  }

  private String value(Value value) {
    return isPart(value) ? call(readers.shape(value)) : readers.expression(value);
  }

  private String missing(Value value) {
    if (value == Leaf.TEXT_OR_EMPTY) {
      return "\"\"";
    }
    if (value == Leaf.LONG) {
      return "0L";
    }
    return value == Leaf.TEXT || isPart(value) ? "null" : "new java.util.ArrayList()";
  }

  private String argument(Property property) {
    String variable = variable(property);
    if (!isPart(property.value())) {
      return variable;
    }
    String missing = method(readers.shape(property.value())) + "(null)";
    return variable + " == null ? " + missing + " : " + variable;
  }

  private boolean isPart(Value value) {
    return value instanceof Value.Shaped && ReaderSource.isPartOfNotification(readers.shape(value));
  }

  /** The method that reads a list of such objects: no list is an empty one, and null no object. */
  static void addRecords(SourceText source, Shape.CollectionOf list, Shape record) {
    String created = JavaText.name(list.created());
    source
        .line("")
        .begin(
            "private static "
                + (JavaText.name(list.type()) + " " + ReaderSource.method(list))
                + "(JsonScanner json) throws Exception")
        .line(created + " records = new " + created + "();")
        .begin("if (json.takeNull())")
        .line("return records;")
        .end()
        .line("json.beginArray();")
        .begin("while (json.hasNext())")
        .begin("if (json.peek() != '{')")
        .line("throw json.unexpected(\"an object\");")
        .end()
        .line("records.add(" + call(record) + ");")
        .end()
        .line("return records;")
        .end();
  }
}
