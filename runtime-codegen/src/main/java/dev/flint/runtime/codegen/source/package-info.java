/**
 * Prints a model as Java. Nothing here knows Jackson; what the source calls is in {@code
 * dev.flint.runtime.binding.generated} and {@code dev.flint.runtime.json} of the runtime.
 */
package dev.flint.runtime.codegen.source;
