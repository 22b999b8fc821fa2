/**
 * The ways to the function's one log that are not the {@code LambdaLogger}: for SLF4J {@code
 * RuntimeServiceProvider}, for {@code System.Logger} {@code RuntimeLoggerFinder}, for {@code
 * java.util.logging} {@link dev.flint.runtime.slf4j.JulConfiguration}.
 */
package dev.flint.runtime.slf4j;
