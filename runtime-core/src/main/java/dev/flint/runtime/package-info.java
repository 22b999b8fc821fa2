/**
 * The runtime: {@link dev.flint.runtime.RuntimeMain} wires it and holds the exit codes, {@link
 * dev.flint.runtime.InvocationLoop} does the seven tasks in order.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html">Building a
 *     custom runtime for AWS Lambda</a>
 */
package dev.flint.runtime;
