package dev.flint.runtime.json;

import dev.flint.runtime.context.json.JsonScanner;
import dev.flint.runtime.context.json.JsonWriter;
import dev.flint.runtime.json.binding.AnyReader;
import dev.flint.runtime.json.binding.AnyWriter;
import dev.flint.runtime.json.binding.Bindings;
import dev.flint.runtime.json.binding.ValueReader;
import dev.flint.runtime.json.binding.ValueWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Binds a type with the code that packaging made for it, and without Jackson. What that code gives
 * up on is Jackson's to bind, from the first byte.
 */
final class BindingCodec implements JsonCodec {

  /** Larger than any event of Lambda's. From 20 MB on, the mapper has limits of its own. */
  private static final int LARGEST = 16 << 20;

  private static final byte[] SAMPLE =
      "{\"\u20AC\\n\":[1,-1.5,true,null]}".getBytes(StandardCharsets.UTF_8);

  private final Bindings bindings;
  private final Type type;
  private final JacksonFallback fallback;

  /** Null where the type is Jackson's to read, or to write. */
  private ValueReader reader;

  private ValueWriter writer;

  BindingCodec(Bindings bindings, Type type, JsonCodecs codecs) {
    this.bindings = bindings;
    this.type = type;
    this.fallback = new JacksonFallback(codecs, type);
    this.reader = bindings.reader(type.getTypeName());
    this.writer = bindings.writer(type.getTypeName());
  }

  @Override
  public Object read(byte[] event) {
    if (reader != null && event.length <= LARGEST) {
      try {
        JsonScanner json = new JsonScanner(event);
        Object value = reader.read(json);
        json.end();
        return value;
      } catch (ExceptionInInitializerError e) {
        throw BindingErrors.reading(BindingErrors.detail(e), e);
      } catch (LinkageError e) {
        reader = null; // The code was made for other classes than there are.
      } catch (Exception | StackOverflowError | AssertionError e) {
        // Jackson reads it, or says what is wrong.
      }
    }
    return fallback.read(event);
  }

  @Override
  public void write(Object value, OutputStream response) {
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
  private JsonWriter written(Object value) {
    if (writer == null || value == null) {
      return null;
    }
    try {
      JsonWriter json = JsonWriter.utf8();
      writer.write(value, json);
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

  @Override
  public void rehearseReading() {
    try {
      String sample = load();
      if (sample != null) {
        read(new JsonScanner(sample.getBytes(StandardCharsets.UTF_8)));
      } else {
        AnyReader.read(new JsonScanner(SAMPLE));
      }
    } catch (Exception | LinkageError e) {
      tell(e);
    }
  }

  @Override
  public void rehearseWriting() {
    try {
      String sample = load();
      if (sample != null && reader != null) {
        Object value = read(new JsonScanner(sample.getBytes(StandardCharsets.UTF_8)));
        writer.write(value, JsonWriter.utf8());
      } else {
        AnyWriter.write(AnyReader.read(new JsonScanner(SAMPLE)), JsonWriter.utf8());
      }
    } catch (Exception | LinkageError e) {
      tell(e);
    }
  }

  /** Loads the classes behind the type, and gives the document to rehearse with. */
  private String load() {
    bindings.classes(type.getTypeName());
    return bindings.sample(type.getTypeName());
  }

  private Object read(JsonScanner json) throws Exception {
    Object value = reader.read(json);
    json.end();
    return value;
  }

  private void tell(Throwable e) {
    System.err.println("Not all of " + type.getTypeName() + " is trained: " + e);
  }
}
