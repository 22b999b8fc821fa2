/**
 * What a test sees: {@link dev.flint.runtime.junit.LambdaTest} says which function is tested,
 * {@link dev.flint.runtime.junit.LambdaFunction} invokes it, {@link
 * dev.flint.runtime.junit.Invocation} is what came of it.
 */
package dev.flint.runtime.junit;
