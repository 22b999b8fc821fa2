package dev.flint.runtime.dev.function;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known of the function without invoking it.
 *
 * @param name its name
 * @param handler its handler
 * @param eventType the class of the events that it takes, such as {@code
 *     com.amazonaws.services.lambda.runtime.events.SQSEvent}; empty for streams, for {@code Object}
 *     and where the handler does not say
 * @param memoryMb its memory size in MB
 * @param timeout how long an invocation may take
 */
public record FunctionDescription(
    String name, String handler, Optional<String> eventType, int memoryMb, Duration timeout) {}
