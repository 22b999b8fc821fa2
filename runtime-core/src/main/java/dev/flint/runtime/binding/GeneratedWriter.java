package dev.flint.runtime.binding;

import dev.flint.runtime.binding.generated.ValueWriter;
import dev.flint.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a type with the code that packaging generated for it, and without Jackson. What that code
 * gives up on is Jackson's to write.
 */
public final class GeneratedWriter implements ResponseWriter {

  private final JacksonFallback fallback;

  /** Null once it was found to be generated for other classes than there are. */
  private @Nullable ValueWriter writer;

  GeneratedWriter(ValueWriter writer, JacksonFallback fallback) {
    this.writer = writer;
    this.fallback = fallback;
  }

  @Override
  public void write(@Nullable Object value, OutputStream response) {
    JsonWriter written = written(value);
    if (written == null) {
      fallback.write(value, response);
      return;
    }
    try {
      written.writeTo(response);
    } catch (IOException e) {
      throw BindingErrors.writing(BindingErrors.detail(e), e);
    }
  }

  /** Null where the value is Jackson's to write. */
  private @Nullable JsonWriter written(@Nullable Object value) {
    ValueWriter generated = writer;
    if (generated == null || value == null) {
      return null;
    }
    try {
      JsonWriter json = JsonWriter.utf8();
      generated.write(value, json);
      return json;
    } catch (ExceptionInInitializerError e) {
      throw BindingErrors.writing(BindingErrors.detail(e), e);
    } catch (LinkageError e) {
      writer = null;
    } catch (Exception | StackOverflowError | AssertionError e) {
      // Jackson writes it, or says what is wrong.
    }
    return null;
  }
}
