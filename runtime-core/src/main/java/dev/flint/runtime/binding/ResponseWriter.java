package dev.flint.runtime.binding;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes what a handler returns. */
public interface ResponseWriter {

  /**
   * Writes a value as a document of JSON in UTF-8.
   *
   * @param value what the handler returned; may be null
   * @throws RuntimeException of {@link BindingErrors} when it can't be written
   */
  void write(@Nullable Object value, OutputStream response);
}
