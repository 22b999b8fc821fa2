/**
 * The runtime: {@link dev.flint.runtime.RuntimeMain} is the process's main class, {@link
 * dev.flint.runtime.ExecutionEnvironment} runs its phases, {@link dev.flint.runtime.InvocationLoop}
 * does the seven tasks in order.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html">Building a
 *     custom runtime for AWS Lambda</a>
 */
package dev.flint.runtime;
