/**
 * The texts and numbers of {@code java.time} that the managed runtime reads and writes, for Jackson
 * and for generated code alike. Nothing here knows either.
 */
package dev.flint.runtime.binding.time;
