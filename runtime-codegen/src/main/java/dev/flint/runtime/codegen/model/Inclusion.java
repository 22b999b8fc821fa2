package dev.flint.runtime.codegen.model;

/** When a property is written. */
public enum Inclusion {

  /** Always, null as well. */
  ALWAYS,

  /** When it is not null. */
  NOT_NULL,

  /** When it is not null, and no string, collection, map or array without anything in it. */
  NOT_EMPTY
}
