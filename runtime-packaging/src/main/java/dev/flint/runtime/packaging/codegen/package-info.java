/**
 * Has the code generated that binds what a handler takes and returns: starts the generator of
 * {@code runtime-codegen} in a JVM with the function's jars on its class path.
 */
package dev.flint.runtime.packaging.codegen;
