package dev.flint.runtime.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.OutputStream;
import java.lang.reflect.Type;

/** Binds any type, with the one mapper that reads and writes as the managed runtime does. */
final class JacksonCodec implements JsonCodec {

  private static final ObjectMapper MAPPER = JacksonMapper.create();

  private final ObjectReader reader;
  private final ObjectWriter writer;

  private JacksonCodec(JavaType type) {
    this.reader = MAPPER.readerFor(type);
    this.writer = MAPPER.writerFor(type);
  }

  static JsonCodec of(Type type) {
    return new JacksonCodec(MAPPER.constructType(type));
  }

  @Override
  public Object read(byte[] event) {
    try {
      return reader.readValue(event);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      throw JsonErrors.reading(detail(e), e);
    }
  }

  @Override
  public void write(Object value, OutputStream response) {
    try {
      writer.writeValue(response, value);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      throw JsonErrors.writing(detail(e), e);
    }
  }

  private static String detail(Throwable e) {
    String message =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    return message == null ? e.getClass().getName() : message;
  }
}
