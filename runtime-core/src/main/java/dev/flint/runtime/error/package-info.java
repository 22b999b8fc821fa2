/**
 * Task 6 of the runtime: handle errors. What was thrown becomes an {@link
 * dev.flint.runtime.error.ErrorReport} here and nowhere else.
 *
 * <p>None of this may fail, whatever the function throws: messages that throw, causes that lead
 * back to themselves and stacks of any depth are all reported, in bounded space.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API,
 *     Invocation error and Initialization error</a>
 */
package dev.flint.runtime.error;
