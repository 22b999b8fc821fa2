package dev.flint.runtime.binding;

import dev.flint.runtime.binding.generated.ValueReader;
import dev.flint.runtime.json.JsonScanner;
import org.jspecify.annotations.Nullable;

/**
 * Reads a type with the code that packaging generated for it, and without Jackson. What that code
 * gives up on is Jackson's to read, from the first byte.
 */
public final class GeneratedReader implements EventReader {

  /** Larger than any event of Lambda's. From 20 MB on, the mapper has limits of its own. */
  private static final int LARGEST = 16 << 20;

  private final JacksonFallback fallback;

  /** Null once it was found to be generated for other classes than there are. */
  private @Nullable ValueReader reader;

  GeneratedReader(ValueReader reader, JacksonFallback fallback) {
    this.reader = reader;
    this.fallback = fallback;
  }

  @Override
  public @Nullable Object read(byte[] event) {
    ValueReader generated = reader;
    if (generated != null && event.length <= LARGEST) {
      try {
        JsonScanner json = new JsonScanner(event);
        Object value = generated.read(json);
        json.end();
        return value;
      } catch (ExceptionInInitializerError e) {
        throw BindingErrors.reading(BindingErrors.detail(e), e);
      } catch (LinkageError e) {
        reader = null;
      } catch (Exception | StackOverflowError | AssertionError e) {
        // Jackson reads it, or says what is wrong.
      }
    }
    return fallback.read(event);
  }
}
