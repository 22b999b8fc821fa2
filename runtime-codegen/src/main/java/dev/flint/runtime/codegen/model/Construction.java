package dev.flint.runtime.codegen.model;

/** How a bean comes into being by a constructor. */
public enum Construction implements Creation {

  /** By none: it is only written. */
  NONE,

  /** By a constructor without arguments; then each property is set. */
  EMPTY,

  /** By such a constructor of an inner class, in the object that it is a property of. */
  INNER,

  /** By a constructor whose arguments are the properties. */
  BY_ARGUMENTS,

  /**
   * As a part of S3's notification, by a constructor with arguments: what is missing is an empty
   * text, zero, an empty list or an object of such.
   */
  PART_OF_NOTIFICATION
}
