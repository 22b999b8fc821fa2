/**
 * Generates code: Java that reads what a handler takes and writes what it returns, derived from
 * what the mapper of the function's own runtime says of these types.
 *
 * <p>{@link dev.flint.runtime.codegen.CodeGenerator} runs in a JVM of its own, which has the
 * function's jars on its class path. Only there are Jackson and the runtime at hand. What it does
 * goes one way: the package {@code jackson} asks the mapper and makes a {@code model}, {@code
 * source} prints that, and here it is compiled.
 */
package dev.flint.runtime.codegen;
