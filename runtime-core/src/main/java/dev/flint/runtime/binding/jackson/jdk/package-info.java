/**
 * Tasks 4 and 5 of the runtime: the JSON forms of {@code java.time}, of the optionals and of
 * streams, as the managed runtime reads and writes them.
 *
 * <p>{@link dev.flint.runtime.binding.jackson.jdk.TimeForms} is the table of the types of {@code
 * java.time}, {@link dev.flint.runtime.binding.jackson.jdk.OptionalForm} that of the optionals, and
 * {@link dev.flint.runtime.binding.jackson.jdk.JdkTypesModule} hands them to Jackson.
 */
package dev.flint.runtime.binding.jackson.jdk;
