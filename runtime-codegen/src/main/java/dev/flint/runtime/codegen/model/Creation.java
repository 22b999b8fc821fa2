package dev.flint.runtime.codegen.model;

/** How a bean comes into being when it is read. */
public enum Creation {

  /** It doesn't: it is only written. */
  NONE,

  /** By a constructor without arguments; then each property is set. */
  EMPTY,

  /** By a constructor whose arguments are the properties. */
  BY_ARGUMENTS,

  /**
   * By such a constructor, as a part of S3's notification: what is missing is an empty text, zero,
   * an empty list or an object of such.
   */
  BY_ARGUMENTS_NEVER_NULL
}
