package dev.flint.runtime.binding.generated;

import dev.flint.runtime.json.JsonScanner;
import org.jspecify.annotations.Nullable;

/** Reads documents of one type. */
public interface ValueReader {

  /**
   * Reads a value.
   *
   * @return the value, as the mapper would have made it; may be null
   * @throws Exception of any kind when the document is the mapper's to judge
   */
  @Nullable Object read(JsonScanner json) throws Exception;
}
