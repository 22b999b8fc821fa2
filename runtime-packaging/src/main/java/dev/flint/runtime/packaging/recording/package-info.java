/**
 * What JVMs write of the classes that they load, and what of it counts for a function: lists that
 * an archive is dumped from, logs, and the recordings that the function's tests made.
 */
package dev.flint.runtime.packaging.recording;
