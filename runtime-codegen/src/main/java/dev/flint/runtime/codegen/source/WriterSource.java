package dev.flint.runtime.codegen.source;

import dev.flint.runtime.codegen.model.Inclusion;
import dev.flint.runtime.codegen.model.Key;
import dev.flint.runtime.codegen.model.Leaf;
import dev.flint.runtime.codegen.model.Model;
import dev.flint.runtime.codegen.model.Property;
import dev.flint.runtime.codegen.model.Shape;
import dev.flint.runtime.codegen.model.Value;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;

/** The methods that write the values of a model: one for the whole document, and one a shape. */
final class WriterSource implements Shape.Visitor {

  /** Of some 200 a method grows so large that the JVM would never compile it. */
  private static final int MOST_IN_A_METHOD = 150;

  private final SourceText source;
  private final Model model;

  private WriterSource(SourceText source, Model model) {
    this.source = source;
    this.model = model;
  }

  /** The body of a class that is a {@code ValueWriter}. */
  static void addTo(SourceText source, Model model) {
    WriterSource writer = new WriterSource(source, model);
    Class<?> type = MethodType.methodType(model.type()).wrap().returnType();
    source
        .line("@Override")
        .begin("public void write(Object value, JsonWriter json) throws Exception")
        .line(writer.statement(model.root(), "(" + JavaText.cast(type, "value") + ")"))
        .end();
    model.shapes().forEach(shape -> shape.accept(writer));
  }

  /** Returns the statement that writes what an expression says, which is not null. */
  private String statement(Value value, String expression) {
    if (value instanceof Leaf leaf) {
      return leaf.writer(expression);
    }
    Shape shape = model.shape((Value.Shaped) value);
    if (shape instanceof Shape.Constants) {
      return "json.value(" + expression + ".name());";
    }
    return shape instanceof Shape.Text
        ? "json.value(" + expression + ".toString());"
        : method(shape) + "(" + expression + ", json);";
  }

  /** Such a one is never null, or the mapper fails. */
  private boolean isPartOfNotification(Value value) {
    return value instanceof Value.Shaped shaped
        && ReaderSource.isPartOfNotification(model.shape(shaped));
  }

  private static String method(Shape shape) {
    return "write" + shape.name();
  }

  @Override
  public void bean(Shape.Bean bean) {
    begin(bean);
    if (!Modifier.isAbstract(bean.type().getModifiers())) { // As a whole it may be of any class.
      source
          .begin("if (value.getClass() != " + JavaText.name(bean.type()) + ".class)")
          .line("throw new UnexpectedValueException(value);")
          .end();
    }
    source.line("json.beginObject();");
    List<Property> properties = bean.properties();
    boolean inOne = properties.size() <= MOST_IN_A_METHOD;
    if (inOne) {
      addProperties(properties);
    }
    for (int part = 0; !inOne && part * MOST_IN_A_METHOD < properties.size(); part++) {
      source.line(method(bean) + "_" + part + "(value, json);");
    }
    source.line("json.endObject();").end();
    for (int part = 0; !inOne && part * MOST_IN_A_METHOD < properties.size(); part++) {
      int start = part * MOST_IN_A_METHOD;
      source.line("").begin(head(method(bean) + "_" + part, bean));
      addProperties(
          properties.subList(start, Math.min(start + MOST_IN_A_METHOD, properties.size())));
      source.end();
    }
  }

  private void addProperties(List<Property> properties) {
    int number = 0;
    for (Property property : properties) {
      addProperty(property, "value" + number++);
    }
  }

  private void addProperty(Property property, String variable) {
    String method = JavaText.isSameInJson(property.name()) ? "plainName" : "name";
    String type = JavaText.name(property.type());
    source.line(type + " " + variable + " = " + JavaText.get("value", property) + ";");
    String name = "json." + method + "(" + JavaText.literal(property.name()) + ");";
    if (property.type().isPrimitive()) {
      source.line(name).line(statement(property.value(), variable));
    } else if (property.inclusion() == Inclusion.ALWAYS) {
      source.line(name);
      addOrNull(property.value(), variable);
    } else {
      source
          .begin("if (" + variable + " != null" + unlessEmpty(property, variable) + ")")
          .line(name)
          .line(statement(property.value(), variable))
          .end();
    }
  }

  private static String unlessEmpty(Property property, String variable) {
    if (property.inclusion() != Inclusion.NOT_EMPTY) {
      return "";
    }
    if (property.type().isArray()) {
      return " && " + variable + ".length != 0";
    }
    return Map.class.isAssignableFrom(property.type())
        ? " && JdkContainers.hasValues(" + variable + ")"
        : " && !" + variable + ".isEmpty()";
  }

  private void addOrNull(Value value, String variable) {
    source
        .begin("if (" + variable + " == null)")
        .line("json.nothing();")
        .otherwise()
        .line(statement(value, variable))
        .end();
  }

  /** Written where it stands. */
  @Override
  public void constants(Shape.Constants constants) {}

  /** Written where it stands. */
  @Override
  public void text(Shape.Text text) {}

  @Override
  public void optional(Shape.OptionalOf optional) {
    String content = JavaText.name(optional.contentType());
    begin(optional)
        .begin("if (value.isPresent())")
        .line(content + " element = (" + content + ") value.get();")
        .line(statement(optional.content(), "element"))
        .otherwise()
        .line("json.nothing();")
        .end()
        .end();
  }

  @Override
  public void map(Shape.MapOf map) {
    String element = JavaText.name(map.contentType());
    Key key = map.key();
    String name = "(" + JavaText.cast(key.type(), "entry.getKey()") + ")";
    begin(map)
        .line("JdkContainers.require(value);")
        .line("json.beginObject();")
        .begin("for (Object each : value.entrySet())")
        .line("Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;")
        .begin(
            key.isString()
                ? "if (JdkContainers.isWritten(entry))"
                : "if (entry.getValue() != null)")
        .line(element + " element = (" + element + ") entry.getValue();")
        .line("json.name(" + String.format(key.writer(), name) + ");")
        .line(statement(map.content(), "element"))
        .end()
        .end()
        .line("json.endObject();")
        .end();
  }

  @Override
  public void collection(Shape.CollectionOf collection) {
    String element = JavaText.name(collection.contentType());
    begin(collection)
        .line("JdkContainers.require(value);")
        .line("json.beginArray();")
        .begin("for (Object each : value)")
        .line(element + " element = (" + element + ") each;");
    endElements(collection.contentType(), collection.content());
  }

  @Override
  public void array(Shape.ArrayOf array) {
    Class<?> element = array.type().getComponentType();
    begin(array)
        .line("json.beginArray();")
        .begin("for (" + JavaText.name(element) + " element : value)");
    endElements(element, array.content());
  }

  @Override
  public void oneOf(Shape.OneOf oneOf) {
    begin(oneOf);
    for (Shape.Variant variant : oneOf.variants()) {
      String type = JavaText.name(variant.type());
      source
          .begin(
              variant.type().isEnum() // Whose constants may have classes of their own.
                  ? "if (value instanceof " + type + ")"
                  : "if (value.getClass() == " + type + ".class)")
          .line(statement(variant.value(), "(" + JavaText.cast(variant.type(), "value") + ")"))
          .line("return;")
          .end();
    }
    source.line("throw new UnexpectedValueException(value);").end();
  }

  private void endElements(Class<?> type, Value content) {
    if (type.isPrimitive() || isPartOfNotification(content)) {
      source.line(statement(content, "element"));
    } else {
      addOrNull(content, "element");
    }
    source.end().line("json.endArray();").end();
  }

  private SourceText begin(Shape shape) {
    return source.line("").begin(head(method(shape), shape));
  }

  private static String head(String method, Shape shape) {
    return "private static void "
        + (method + "(" + JavaText.name(shape.type()))
        + " value, JsonWriter json) throws Exception";
  }
}
