package dev.flint.runtime.codegen.jackson;

import com.fasterxml.jackson.databind.JavaType;
import dev.flint.runtime.codegen.model.Key;

/**
 * The keys of maps, which are read and written by one expression each.
 *
 * @param access tells what source can name
 * @param rules refuses annotations
 */
record MappedKeys(Accessibility access, AnnotationRules rules) {

  /** Keys that the mapper binds by the names of an enum's constants. */
  Key ofConstants(JavaType type) throws UnsupportedTypeException {
    rules.requireNames(type.getRawClass());
    return Key.ofConstants(access.require(type.getRawClass()));
  }

  /** Keys that the mapper binds as it does by itself. */
  static Key ofJdk(JavaType type) throws UnsupportedTypeException {
    Key key = Key.of(type.getRawClass());
    if (key == null) {
      throw unsupported(type);
    }
    return key;
  }

  /** Says that the mapper binds keys in some other way. */
  static UnsupportedTypeException unsupported(JavaType type) {
    return new UnsupportedTypeException("keys of " + type.toCanonical() + " are no strings");
  }
}
