package dev.flint.runtime.packaging.binding;

import dev.flint.runtime.binding.jackson.events.S3Notification;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The methods that read S3's notification, whose classes have constructors alone. Each is called
 * with null for an object that is missing: it then makes one of empty texts and zeros.
 */
final class S3ReaderSource {

  private final SourceText source;
  private final BoundClasses classes;
  private final StringBuilder methods;
  private final Set<Class<?>> made = new HashSet<>();

  S3ReaderSource(SourceText source, BoundClasses classes, StringBuilder methods) {
    this.source = source;
    this.classes = classes;
    this.methods = methods;
  }

  /** The call that reads one of the classes; appends the method, and those that it calls. */
  String call(Class<?> type) throws UnsupportedTypeException {
    String method = "create" + type.getSimpleName();
    if (made.add(type)) {
      classes.add(type);
      String text = method(method, type);
      methods.append(text);
    }
    return method + "(json)";
  }

  private String method(String method, Class<?> type) throws UnsupportedTypeException {
    Constructor<?> constructor = constructor(type);
    Class<?>[] types = constructor.getParameterTypes();
    List<String> names = S3Notification.names(type);
    StringBuilder declarations = new StringBuilder();
    MemberLoop members = new MemberLoop(method);
    StringBuilder arguments = new StringBuilder();
    for (int i = 0; i < types.length; i++) {
      String variable = "value" + i;
      String empty = empty(types[i], names.get(i));
      declarations.append("    " + source.type(types[i]) + " " + variable + " = " + empty + ";\n");
      String value = value(constructor, i, empty);
      members.add(names.get(i), "          " + variable + " = " + value + ";\n");
      arguments.append(i == 0 ? "" : ", ").append(argument(types[i], variable));
    }
    return members.field()
        + ("\n  private static " + source.type(type) + " " + method)
        + "(JsonScanner json) throws Exception {\n"
        + declarations
        + "    if (json != null && !json.takeNull()) {\n      json.beginObject();\n"
        + members.statements().indent(2)
        + "    }\n"
        + ("    return new " + source.type(type) + "(" + arguments + ");\n  }\n");
  }

  private static Constructor<?> constructor(Class<?> type) throws UnsupportedTypeException {
    try {
      return S3Notification.constructor(type);
    } catch (IOException e) {
      throw new UnsupportedTypeException(e.getMessage());
    }
  }

  private static String empty(Class<?> type, String name) {
    if (type == String.class) {
      return name.equals("eventTime") ? "null" : "\"\"";
    }
    if (type == Long.class) {
      return "0L";
    }
    return type == List.class ? "new java.util.ArrayList()" : "null";
  }

  private String value(Constructor<?> constructor, int index, String empty)
      throws UnsupportedTypeException {
    Class<?> type = constructor.getParameterTypes()[index];
    if (type == String.class) {
      return "json.takeNull() ? " + empty + " : json.string()";
    }
    if (type == Long.class) {
      return "LeafReader.longValue(json)";
    }
    return type == List.class ? records(constructor) : call(type);
  }

  private String records(Constructor<?> constructor) throws UnsupportedTypeException {
    if (!(constructor.getGenericParameterTypes()[0] instanceof ParameterizedType list)) {
      throw new UnsupportedTypeException(constructor + " takes a list of anything");
    }
    Class<?> record = (Class<?>) list.getActualTypeArguments()[0];
    String call = call(record);
    methods.append(
        "\n  private static java.util.List readRecords(JsonScanner json) throws Exception {\n"
            + "    java.util.ArrayList records = new java.util.ArrayList();\n"
            + "    if (json.takeNull()) {\n      return records;\n    }\n"
            + "    json.beginArray();\n    while (json.hasNext()) {\n"
            + "      if (json.peek() != '{') {\n"
            + "        throw json.unexpected(\"an object\");\n      }\n"
            + ("      records.add(" + call + ");\n    }\n    return records;\n  }\n"));
    return "readRecords(json)";
  }

  private String argument(Class<?> type, String variable) throws UnsupportedTypeException {
    if (type == String.class || type == Long.class || type == List.class) {
      return variable;
    }
    String missing = call(type).replace("(json)", "(null)");
    return variable + " == null ? " + missing + " : " + variable;
  }
}
