package dev.flint.runtime.emulator;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is measured of an invocation, as the line REPORT of the log has it.
 *
 * @param duration from the event to the answer
 * @param init from the start of the process to its first call of {@code /next}, if it was started
 *     for this invocation
 * @param peakMemory the most memory that the process had so far, in bytes, where the system tells
 */
public record InvocationReport(
    Duration duration, Optional<Duration> init, OptionalLong peakMemory) {}
