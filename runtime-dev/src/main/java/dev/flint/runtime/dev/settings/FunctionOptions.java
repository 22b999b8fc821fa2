package dev.flint.runtime.dev.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * How the function is configured. What is not given comes from the SAM template, or is as Flint has
 * it elsewhere.
 *
 * @param handler the handler
 * @param name the function's name
 * @param memoryMb its memory size in MB
 * @param timeout how long an invocation may take
 */
public record FunctionOptions(
    Optional<String> handler,
    String name,
    Optional<Integer> memoryMb,
    Optional<Duration> timeout) {}
