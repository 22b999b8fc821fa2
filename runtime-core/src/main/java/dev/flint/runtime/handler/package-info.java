/**
 * Task 4 of the runtime: find, create and invoke the handler.
 *
 * <p>{@link dev.flint.runtime.handler.HandlerLoader} turns a {@link
 * dev.flint.runtime.handler.HandlerName} into an {@link dev.flint.runtime.handler.EventHandler},
 * which is all that the loop sees.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Define Lambda
 *     function handler in Java</a>
 */
package dev.flint.runtime.handler;
