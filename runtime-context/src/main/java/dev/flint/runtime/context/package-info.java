/**
 * Task 3 of the runtime: create the {@code Context} object.
 *
 * <p>{@link dev.flint.runtime.context.LambdaContext} is made of three things that are passed in:
 * the {@link dev.flint.runtime.context.InvocationMetadata} that came with the event, the {@link
 * dev.flint.runtime.context.FunctionEnvironment} read once at start, and a clock.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-context.html">Using the Lambda
 *     context object to retrieve Java function information</a>
 */
package dev.flint.runtime.context;
