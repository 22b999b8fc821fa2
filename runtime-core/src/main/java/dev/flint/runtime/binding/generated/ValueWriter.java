package dev.flint.runtime.binding.generated;

import dev.flint.runtime.json.JsonWriter;

/** Writes values of one type. */
public interface ValueWriter {

  /**
   * Writes a value, byte for byte as the mapper would.
   *
   * @param value the value, not null
   * @throws Exception of any kind when the value is the mapper's to write; what has been written
   *     then doesn't count
   */
  void write(Object value, JsonWriter json) throws Exception;
}
