/**
 * What is known of the JDK's modules and of libraries: which of what code refers to it goes
 * without, what is found by other ways than references, and which parts of a module serve by
 * themselves.
 */
package dev.flint.runtime.packaging.rules;
