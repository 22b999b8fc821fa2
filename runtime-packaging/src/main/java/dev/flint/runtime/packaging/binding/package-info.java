/**
 * Makes binding code: Java source that reads and writes what a handler takes and returns, derived
 * from what the mapper of the function's own runtime says of these types.
 *
 * <p>{@link dev.flint.runtime.packaging.binding.BindingStep} is what packaging calls. It starts
 * {@link dev.flint.runtime.packaging.binding.BindingMaker} in a JVM of its own, which has the
 * function's jars on its class path. Only there are Jackson and the runtime at hand.
 */
package dev.flint.runtime.packaging.binding;
