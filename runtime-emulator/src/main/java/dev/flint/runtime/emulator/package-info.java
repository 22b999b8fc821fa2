/**
 * The Lambda service on one machine. {@link dev.flint.runtime.emulator.LocalRuntimeApi} is its HTTP
 * half: events queue in, answers are recorded, faults are data. {@link
 * dev.flint.runtime.emulator.LocalFunction} adds the life of the function's process: environment,
 * timeouts, restarts and the lines that Lambda writes to the log. Header names and limits are
 * spelled out here once more on purpose: were they shared with the runtime, one slip would pass on
 * both sides.
 */
package dev.flint.runtime.emulator;
