/** The function as the fronts see it: what is invoked, and what is known of each invocation. */
package dev.flint.runtime.dev.function;
