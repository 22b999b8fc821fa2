package dev.flint.runtime.api;

import dev.flint.runtime.context.InvocationMetadata;

/**
 * One event with what the service says of it.
 *
 * @param metadata the headers that came with the event
 * @param event the event's bytes, at most some 6 MB, usually JSON; maybe empty. Handed over, not
 *     copied.
 */
public record Invocation(InvocationMetadata metadata, byte[] event) {}
