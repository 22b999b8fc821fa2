package dev.flint.runtime.logging.format;

import org.jspecify.annotations.Nullable;

/**
 * A value that a log record has besides its message.
 *
 * @param name any text; may be null
 * @param value any object; may be null
 */
public record LogField(@Nullable String name, @Nullable Object value) {}
