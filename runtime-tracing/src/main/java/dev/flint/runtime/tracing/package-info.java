/**
 * Task 2 of the runtime: propagate the tracing header.
 *
 * <p>{@link dev.flint.runtime.tracing.TraceHeader} reads and writes the header's text; a {@link
 * dev.flint.runtime.tracing.TracePropagation} makes it known to the tracing libraries of the
 * function for the time of one invocation.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html">Building a
 *     custom runtime, Propagate the tracing header</a>
 */
package dev.flint.runtime.tracing;
