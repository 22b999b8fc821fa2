/**
 * What is told of a throwable, to the service and in the log.
 *
 * <p>None of this may fail, whatever a function throws: messages that throw, causes that lead back
 * to themselves and stacks of any depth are all told, in bounded space.
 */
package dev.flint.runtime.logging.throwable;
