/**
 * What the runtime's mapper says of a type, as a model. What binds in the mapper is told by its
 * class: that of the runtime's own serializers and deserializers, and those of Jackson.
 */
package dev.flint.runtime.codegen.jackson;
