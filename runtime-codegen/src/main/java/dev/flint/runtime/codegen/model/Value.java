package dev.flint.runtime.codegen.model;

/** What stands in one place of a document: a leaf, or an object or array of some shape. */
public sealed interface Value permits Leaf, Value.Shaped {

  /**
   * A value of a shape. It names the shape, since shapes may lead to themselves.
   *
   * @param shape the name of one of the model's shapes
   */
  record Shaped(String shape) implements Value {}
}
