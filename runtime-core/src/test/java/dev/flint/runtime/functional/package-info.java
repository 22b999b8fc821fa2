/**
 * What the service and a function see of {@code RuntimeMain}, run as a process of its own against
 * the local Runtime API: the seven tasks of a runtime, one class of tests for each; then how events
 * and results are bound, and what a function may bring for it.
 */
package dev.flint.runtime.functional;
