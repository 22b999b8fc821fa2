package dev.flint.runtime.packaging.binding;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import javax.lang.model.SourceVersion;

/**
 * How Java source names classes and members.
 *
 * @param packageName the package that the source is in; empty for the unnamed one
 */
record SourceText(String packageName) {

  /** Of some 200 a method grows so large that the JVM would never compile it. */
  private static final int MOST_PROPERTIES = 150;

  /** A class's name, or an array's. */
  String type(Class<?> type) throws UnsupportedTypeException {
    String name = type.getCanonicalName();
    if (name == null) {
      throw new UnsupportedTypeException(type.getName() + " is a local class");
    }
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    for (Class<?> each = element; each != null; each = each.getEnclosingClass()) {
      if (!isAccessible(each.getModifiers(), each)) {
        throw new UnsupportedTypeException(each.getName() + " is not public");
      }
    }
    if (!element.isPrimitive()) {
      requireName(element.getCanonicalName());
    }
    if (!packageName.isEmpty() && element.getPackageName().isEmpty() && !element.isPrimitive()) {
      throw new UnsupportedTypeException(element.getName() + " is in no package");
    }
    return name;
  }

  /** What a getter gives, or a field holds, as an expression of the type of the property. */
  String get(String bean, AnnotatedMember member, JavaType type) throws UnsupportedTypeException {
    String access = access(bean, member) + (member instanceof AnnotatedMethod ? "()" : "");
    Class<?> raw = type.getRawClass();
    return isGeneric(member) && !raw.isPrimitive() ? cast(raw, access) : access;
  }

  /** The statement that calls a setter, or assigns a field. */
  String set(String bean, AnnotatedMember member, String value) throws UnsupportedTypeException {
    if (member instanceof AnnotatedMethod setter) {
      // With a cast to what it takes, no overload can be meant.
      return access(bean, member) + "(" + cast(setter.getRawParameterType(0), value) + ");";
    }
    if (Modifier.isFinal(member.getMember().getModifiers())) {
      throw new UnsupportedTypeException(member.getName() + " is a final field");
    }
    return access(bean, member) + " = " + cast(member.getRawType(), value) + ";";
  }

  String cast(Class<?> type, String value) throws UnsupportedTypeException {
    return "(" + type(type) + ") " + value;
  }

  void requireAccessible(Member member) throws UnsupportedTypeException {
    if (!isAccessible(member.getModifiers(), member.getDeclaringClass())) {
      throw new UnsupportedTypeException(member.getName() + " is not public");
    }
  }

  /** Throws when a class has more properties than one method should bind. */
  static void requireModest(Class<?> type, int properties) throws UnsupportedTypeException {
    if (properties > MOST_PROPERTIES) {
      throw new UnsupportedTypeException(
          type.getName() + " has more than " + MOST_PROPERTIES + " properties");
    }
  }

  /** Other languages than Java have names that Java can't say. */
  static void requireName(String name) throws UnsupportedTypeException {
    if (!SourceVersion.isName(name)) {
      throw new UnsupportedTypeException(name + " is no name in Java");
    }
  }

  /** A text to the end of a line. */
  static String comment(String text) {
    String literal = literal(text);
    // Java takes an escape for its character in comments, too.
    return literal.substring(1, literal.length() - 1).replace("\\u", "u");
  }

  /** Whether a text is the same as JSON, between its quotes. */
  static boolean isPlain(String text) {
    return text.chars().allMatch(each -> each >= ' ' && each <= '~' && each != '"' && each != '\\');
  }

  /** A text between double quotes. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char character : text.toCharArray()) {
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

  private String access(String bean, AnnotatedMember member) throws UnsupportedTypeException {
    requireAccessible(member.getMember());
    requireName(member.getName());
    String receiver = isGeneric(member) ? "(" + cast(member.getDeclaringClass(), bean) + ")" : bean;
    return receiver + "." + member.getName();
  }

  /** Of a generic class we use members as of a raw one. */
  private static boolean isGeneric(AnnotatedMember member) {
    return member.getDeclaringClass().getTypeParameters().length > 0;
  }

  private boolean isAccessible(int modifiers, Class<?> owner) {
    return Modifier.isPublic(modifiers)
        || (!Modifier.isPrivate(modifiers) && owner.getPackageName().equals(packageName));
  }
}
