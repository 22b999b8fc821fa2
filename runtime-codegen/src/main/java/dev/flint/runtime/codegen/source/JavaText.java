package dev.flint.runtime.codegen.source;

import dev.flint.runtime.codegen.model.Member;
import dev.flint.runtime.codegen.model.Property;

/** How Java spells texts, classes and members. */
final class JavaText {

  private JavaText() {}

  /** Returns a text between double quotes. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') {
        literal.append('\\').append(character);
      } else if (character < ' ' || character > '~') {
        literal.append(String.format("\\u%04x", (int) character));
      } else {
        literal.append(character);
      }
    }
    return literal.append('"').toString().replace("\\u000a", "\\n").replace("\\u000d", "\\r");
  }

  /** Returns a text to the end of a line. */
  static String comment(String text) {
    String literal = literal(text);
    // Java takes an escape for its character in comments, too.
    return "// " + literal.substring(1, literal.length() - 1).replace("\\u", "u");
  }

  /** Returns whether a text is the same as JSON, between its quotes. */
  static boolean isSameInJson(String text) {
    return text.chars().allMatch(each -> each >= ' ' && each <= '~' && each != '"' && each != '\\');
  }

  /** Returns the name of a class or an array. */
  static String name(Class<?> type) {
    return type.getCanonicalName();
  }

  /** Returns an expression as one of a class. */
  static String cast(Class<?> type, String value) {
    return "(" + name(type) + ") " + value;
  }

  /** Returns the statement that calls a setter, or assigns a field. */
  static String set(String bean, Property property, String value) {
    if (property.member() instanceof Member.Field field) {
      return access(field.owner(), bean)
          + (field.name() + " = " + cast(property.type(), value) + ";");
    }
    return call(bean, property, value) + ";";
  }

  /** Returns the expression that calls a setter. */
  static String call(String bean, Property property, String value) {
    // With a cast to what a setter takes, no overload can be meant.
    String argument = "(" + cast(property.type(), value) + ")";
    if (property.member() instanceof Member.Chained setter) {
      return access(setter.owner(), bean) + setter.name() + argument;
    }
    Member.Method setter = (Member.Method) property.member();
    return access(setter.owner(), bean) + setter.name() + argument;
  }

  /** Returns what a getter gives, or a field holds. */
  static String get(String bean, Property property) {
    if (property.member() instanceof Member.Method getter) {
      String call = access(getter.owner(), bean) + getter.name() + "()";
      return typed(getter.owner(), property.type(), call);
    }
    Member.Field field = (Member.Field) property.member();
    return typed(field.owner(), property.type(), access(field.owner(), bean) + field.name());
  }

  private static String access(Class<?> owner, String bean) {
    return (isGeneric(owner) ? "(" + cast(owner, bean) + ")" : bean) + ".";
  }

  private static String typed(Class<?> owner, Class<?> type, String value) {
    return isGeneric(owner) && !type.isPrimitive() ? cast(type, value) : value;
  }

  /** Of a generic class we use members as of a raw one. */
  private static boolean isGeneric(Class<?> owner) {
    return owner.getTypeParameters().length > 0;
  }
}
