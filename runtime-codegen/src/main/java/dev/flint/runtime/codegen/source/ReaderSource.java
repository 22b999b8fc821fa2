package dev.flint.runtime.codegen.source;

import dev.flint.runtime.codegen.model.Construction;
import dev.flint.runtime.codegen.model.Leaf;
import dev.flint.runtime.codegen.model.Model;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.util.EnumMap;
import java.util.EnumSet;

/** The methods that read the values of a model: one for the whole document, and one a shape. */
final class ReaderSource implements Shape.Visitor {

  private final SourceText source;
  private final Model model;

  private ReaderSource(SourceText source, Model model) {
    this.source = source;
    this.model = model;
  }

  /** The body of a class that is a {@code ValueReader}. */
  static void addTo(SourceText source, Model model) {
    ReaderSource reader = new ReaderSource(source, model);
    source
        .line("@Override")
        .begin("public Object read(JsonScanner json) throws Exception")
        .line("return " + reader.expression(model.root()) + ";")
        .end();
    model.shapes().forEach(shape -> shape.accept(reader));
  }

  /** Returns the expression that reads a value, null included. */
  String expression(Value value) {
    if (value instanceof Leaf leaf) {
      return leaf.reader();
    }
    Shape shape = shape(value);
    return isPartOfNotification(shape)
        ? "(json.takeNull() ? null : " + NotificationSource.call(shape) + ")"
        : method(shape) + (isInner(shape) ? "(json, bean)" : "(json)");
  }

  Shape shape(Value value) {
    return model.shape((Value.Shaped) value);
  }

  static String method(Shape shape) {
    return "read" + shape.name();
  }

  /** Returns whether it is an object of S3's notification, which is never null within that. */
  static boolean isPartOfNotification(Shape shape) {
    return shape instanceof Shape.Bean bean && bean.creation() == Construction.PART_OF_NOTIFICATION;
  }

  static boolean isInner(Shape shape) {
    return shape instanceof Shape.Bean bean && bean.creation() == Construction.INNER;
  }

  @Override
  public void bean(Shape.Bean bean) {
    if (isPartOfNotification(bean)) {
      new NotificationSource(this, bean).addTo(source);
    } else {
      new BeanReaderSource(this, bean).addTo(source);
    }
  }

  @Override
  public void constants(Shape.Constants constants) {
    String type = JavaText.name(constants.type());
    begin(constants).begin("switch (json.string())");
    for (String constant : constants.constants()) {
      source
          .label("case " + JavaText.literal(constant) + ":")
          .line("return " + type + "." + constant + ";")
          .endLabel();
    }
    source
        .label("default:")
        .line("throw json.unexpected(" + JavaText.literal("a constant of " + type) + ");")
        .endLabel()
        .end()
        .end();
  }

  @Override
  public void text(Shape.Text text) {
    String type = JavaText.name(text.type());
    begin(text).line("return " + type + "." + text.factory() + "(json.string());").end();
  }

  @Override
  public void optional(Shape.OptionalOf optional) {
    source
        .line("")
        .begin(head(optional))
        .line("return java.util.Optional.ofNullable(" + expression(optional.content()) + ");")
        .end();
  }

  @Override
  public void map(Shape.MapOf map) {
    String created = JavaText.name(map.created());
    String argument =
        map.created() == EnumMap.class ? JavaText.name(map.key().type()) + ".class" : "";
    String key = String.format(map.key().reader(), "name");
    begin(map)
        .line(created + " map = new " + created + "(" + argument + ");")
        .line("json.beginObject();")
        .begin("for (String name = json.nextName(); name != null; name = json.nextName())")
        .line("map.put(" + key + ", " + expression(map.content()) + ");")
        .end()
        .line("return map;")
        .end();
  }

  @Override
  public void collection(Shape.CollectionOf collection) {
    boolean ofRecords =
        collection.content() instanceof Value.Shaped content
            && isPartOfNotification(shape(content));
    if (ofRecords) {
      NotificationSource.addRecords(source, collection, shape(collection.content()));
      return;
    }
    String created = JavaText.name(collection.created());
    String empty =
        collection.created() == EnumSet.class
            ? created + ".noneOf(" + JavaText.name(collection.contentType()) + ".class)"
            : "new " + created + "()";
    begin(collection)
        .line(created + " elements = " + empty + ";")
        .line("json.beginArray();")
        .begin("while (json.hasNext())")
        .line("elements.add(" + expression(collection.content()) + ");")
        .end()
        .line("return elements;")
        .end();
  }

  @Override
  public void array(Shape.ArrayOf array) {
    String type = JavaText.name(array.type());
    begin(array)
        .line(type + " elements = new " + type.replaceFirst("\\[]", "[8]") + ";")
        .line("int length = 0;")
        .line("json.beginArray();")
        .begin("while (json.hasNext())")
        .begin("if (length == elements.length)")
        .line("elements = Arrays.copyOf(elements, 2 * length);")
        .end()
        .line("elements[length++] = " + expression(array.content()) + ";")
        .end()
        .line("return Arrays.copyOf(elements, length);")
        .end();
  }

  @Override
  public void oneOf(Shape.OneOf oneOf) {
    begin(oneOf).line("throw json.unexpected(\"null in place of an abstract class\");").end();
  }

  /** Begins the method that reads a shape; null is read as null. */
  SourceText begin(Shape shape) {
    return source
        .line("")
        .begin(head(shape))
        .begin("if (json.takeNull())")
        .line("return null;")
        .end();
  }

  private static String head(Shape shape) {
    String outer =
        isInner(shape) ? ", " + JavaText.name(shape.type().getEnclosingClass()) + " outer" : "";
    return "private static "
        + (JavaText.name(shape.type()) + " " + method(shape))
        + ("(JsonScanner json" + outer + ") throws Exception");
  }
}
