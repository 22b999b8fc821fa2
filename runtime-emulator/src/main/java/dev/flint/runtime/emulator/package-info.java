/**
 * The Lambda service on one machine, in two halves.
 *
 * <p>{@link dev.flint.runtime.emulator.LocalRuntimeApi} is its HTTP half: events queue in, answers
 * are recorded, faults are data. A call comes in at {@code RuntimeApiHandler}, which asks {@code
 * Invocations}, the state of the service, and answers through {@code Reply}, where a fault may
 * change the answer. What is a value: {@link dev.flint.runtime.emulator.Event}, {@link
 * dev.flint.runtime.emulator.Answer}, {@link dev.flint.runtime.emulator.Fault}, {@link
 * dev.flint.runtime.emulator.RecordedRequest}.
 *
 * <p>{@link dev.flint.runtime.emulator.LocalFunction} adds the life of the function's process:
 * {@code FunctionInstance} is one process, {@code Sandbox} where it lives, {@code
 * FunctionVariables} what it sees, {@code InvocationLog} the lines that Lambda writes.
 *
 * <p>Header names and limits are spelled out here once more on purpose: were they shared with the
 * runtime, one slip would pass on both sides.
 */
package dev.flint.runtime.emulator;
