package dev.flint.runtime.streaming;

/**
 * Marks the class of a handler that writes its response to an {@code OutputStream}: what it writes
 * is sent as it is written, unless the setting {@code FLINT_RESPONSE_MODE} says otherwise.
 */
public interface StreamsResponse {}
