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

  /**
   * Does what reading does, with a document of its own making, so that the classes for it are
   * loaded. Calls no code of the function's and throws nothing.
   */
  void rehearseReading();

  /** Does what writing does, in the same way. */
  void rehearseWriting();
}
