package dev.flint.runtime.logging.format;

/**
 * A value that a log record has besides its message.
 *
 * @param name any text
 * @param value any object; may be null
 */
public record LogField(String name, Object value) {}
