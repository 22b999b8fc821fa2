/**
 * The seven tasks of a runtime, one class of tests for each: what the service and a function see of
 * {@code RuntimeMain}, run as a process of its own against the local Runtime API.
 */
package dev.flint.runtime.functional;
