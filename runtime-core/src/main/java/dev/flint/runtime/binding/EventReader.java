package dev.flint.runtime.binding;

import org.jspecify.annotations.Nullable;

/** Reads what a handler takes. */
public interface EventReader {

  /**
   * Reads an event.
   *
   * @param event a document of JSON in UTF-8
   * @return the value; may be null
   * @throws RuntimeException of {@link BindingErrors} when the document doesn't bind
   */
  @Nullable Object read(byte[] event);
}
