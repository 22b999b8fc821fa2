package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import dev.flint.runtime.codegen.model.Member;
import java.lang.reflect.Modifier;
import javax.lang.model.SourceVersion;

/**
 * Tells what Java source can name.
 *
 * @param packageName the package that the source is in; empty for the unnamed one
 */
record Accessibility(String packageName) {

  /** Returns the class when source can name it, or what its elements are. */
  Class<?> require(Class<?> type) throws UnsupportedTypeException {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    if (!element.isPrimitive()) {
      requireClass(element);
    }
    return type;
  }

  /** Returns whether source can name a class. */
  boolean allows(Class<?> type) {
    try {
      require(type);
      return true;
    } catch (UnsupportedTypeException e) {
      return false;
    }
  }

  private void requireClass(Class<?> type) throws UnsupportedTypeException {
    if (type.getCanonicalName() == null) {
      throw new UnsupportedTypeException(type.getName() + " is a local class");
    }
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!isAccessible(each.getModifiers(), each)) {
        throw new UnsupportedTypeException(each.getName() + " is not public");
      }
    }
    requireName(type.getCanonicalName());
    if (!packageName.isEmpty() && type.getPackageName().isEmpty()) {
      throw new UnsupportedTypeException(type.getName() + " is in no package");
    }
  }

  /** Returns the method or field when source can use it. */
  Member member(AnnotatedMember member) throws UnsupportedTypeException {
    require(member.getMember());
    requireName(member.getName());
    Class<?> owner = member.getDeclaringClass();
    if (owner.getTypeParameters().length > 0) {
      require(owner); // Of a generic class members are used as of a raw one, behind a cast.
    }
    return member instanceof AnnotatedMethod
        ? new Member.Method(owner, member.getName())
        : new Member.Field(owner, member.getName());
  }

  /** Throws when source can't use a method, a constructor or a field. */
  void require(java.lang.reflect.Member member) throws UnsupportedTypeException {
    if (!isAccessible(member.getModifiers(), member.getDeclaringClass())) {
      throw new UnsupportedTypeException(member.getName() + " is not public");
    }
  }

  /** Throws for a name that other languages have and Java doesn't. */
  static void requireName(String name) throws UnsupportedTypeException {
    if (!SourceVersion.isName(name)) {
      throw new UnsupportedTypeException(name + " is no name in Java");
    }
  }

  private boolean isAccessible(int modifiers, Class<?> owner) {
    return Modifier.isPublic(modifiers)
        || (!Modifier.isPrivate(modifiers) && owner.getPackageName().equals(packageName));
  }
}
