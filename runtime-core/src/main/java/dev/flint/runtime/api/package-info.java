/**
 * Tasks 1, 5 and 6 of the runtime as seen from the service: get an event, send the response, report
 * an error.
 *
 * <p>{@link dev.flint.runtime.api.RuntimeApi} is what the loop sees; {@link
 * dev.flint.runtime.api.HttpRuntimeApi} is the Runtime API at {@code AWS_LAMBDA_RUNTIME_API}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the Lambda
 *     runtime API for custom runtimes</a>
 */
package dev.flint.runtime.api;
