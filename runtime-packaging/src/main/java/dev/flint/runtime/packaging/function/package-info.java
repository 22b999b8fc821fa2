/**
 * The function's package: the folder with {@code bootstrap}, {@code lib} and {@code jre}, and the
 * zip of it.
 */
package dev.flint.runtime.packaging.function;
