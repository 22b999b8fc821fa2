package dev.flint.runtime.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is measured of an invocation, as the line REPORT of the log has it.
 *
 * @param begin when the event was sent
 * @param duration from then to the answer
 * @param init from the start of the process to its first call of {@code /next}, if it was started
 *     for this invocation
 * @param peakMemory the most memory that the process had so far, in bytes, where the system tells
 */
public record InvocationReport(
    Instant begin, Duration duration, Optional<Duration> init, OptionalLong peakMemory) {}
