/**
 * What {@code org.crac} finds behind itself where a function is started with SnapStart. A function
 * compiles against {@code org.crac}, not against this.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">
 *     Runtime hooks for Lambda SnapStart functions</a>
 */
package dev.flint.runtime.snapstart;
