package dev.flint.runtime.binding;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.flint.runtime.binding.jackson.JacksonMapper;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Binds any type, with the one mapper that reads and writes as the managed runtime does. */
public final class JacksonBinding {

  private final ObjectMapper mapper;

  private JacksonBinding(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Binds as the managed runtime does. */
  static JacksonBinding plain() {
    return new JacksonBinding(JacksonMapper.plain());
  }

  /** Binds so, but for what Jackson's annotations on the function's classes say. */
  static JacksonBinding annotated(ClassLoader classLoader) {
    return new JacksonBinding(JacksonMapper.annotated(classLoader));
  }

  EventReader reader(Type type) {
    return new Reader(mapper.readerFor(mapper.constructType(type)));
  }

  ResponseWriter writer(Type type) {
    return new Writer(mapper.writerFor(mapper.constructType(type)));
  }

  /** Reads with a reader of Jackson's. */
  public record Reader(ObjectReader reader) implements EventReader {

    @Override
    public @Nullable Object read(byte[] event) {
      try {
        return reader.readValue(event);
      } catch (Throwable e) {
        throw BindingErrors.reading(JacksonErrors.detail(e), e);
      }
    }
  }

  /** Writes with a writer of Jackson's. */
  public record Writer(ObjectWriter writer) implements ResponseWriter {

    @Override
    public void write(@Nullable Object value, OutputStream response) {
      try {
        writer.writeValue(response, value);
      } catch (Throwable e) {
        throw BindingErrors.writing(JacksonErrors.detail(e), e);
      }
    }
  }
}
