package dev.flint.runtime.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.OutputStream;
import java.lang.reflect.Type;

/** Binds any type, with the one mapper that reads and writes as the managed runtime does. */
final class JacksonBinding {

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

  JsonCodec codec(Type type) {
    JavaType javaType = mapper.constructType(type);
    return new Codec(type, mapper.readerFor(javaType), mapper.writerFor(javaType));
  }

  private record Codec(Type type, ObjectReader reader, ObjectWriter writer) implements JsonCodec {

    @Override
    public Object read(byte[] event) {
      try {
        return reader.readValue(event);
      } catch (Throwable e) {
        throw BindingErrors.reading(JacksonErrors.detail(e), e);
      }
    }

    @Override
    public void write(Object value, OutputStream response) {
      try {
        writer.writeValue(response, value);
      } catch (Throwable e) {
        throw BindingErrors.writing(JacksonErrors.detail(e), e);
      }
    }

    @Override
    public void rehearseReading() {
      new JacksonRehearsal(type).read();
    }

    @Override
    public void rehearseWriting() {
      new JacksonRehearsal(type).write();
    }
  }
}
