package dev.flint.runtime.json;

import java.io.OutputStream;

/** Binds JSON to one Java type and back. */
public interface JsonCodec {

  /**
   * Reads a document.
   *
   * @return the value; may be null
   * @throws RuntimeException of {@link BindingErrors} when it doesn't bind
   */
  Object read(byte[] event);

  /**
   * Writes a value as UTF-8 JSON.
   *
   * @throws RuntimeException of {@link BindingErrors} when it can't be written
   */
  void write(Object value, OutputStream response);
}
