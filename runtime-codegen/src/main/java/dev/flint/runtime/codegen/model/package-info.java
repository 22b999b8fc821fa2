/**
 * What generated code does, told without Jackson and without Java's grammar: a {@link
 * dev.flint.runtime.codegen.model.Model} is made of what the mapper says of a type, and source is
 * printed from it.
 */
package dev.flint.runtime.codegen.model;
