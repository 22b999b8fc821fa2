package dev.flint.runtime.binding;

import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Binds with Jackson what is left to it by what binds without. Where two threads come first, each
 * may make a reader: the same, and immutable.
 */
final class JacksonFallback implements EventReader, ResponseWriter {

  private static final String NOT_FOUND =
      ", which needs Jackson, but com.fasterxml.jackson.core:jackson-databind is not on the class"
          + " path";

  private final LazyJackson jackson;
  private final Type type;
  private @Nullable EventReader reader;
  private @Nullable ResponseWriter writer;

  JacksonFallback(LazyJackson jackson, Type type) {
    this.jackson = jackson;
    this.type = type;
  }

  /** Reads a document; the first one loads Jackson. */
  @Override
  public @Nullable Object read(byte[] event) {
    EventReader made = reader;
    try {
      made = made == null ? jackson.binding().reader(type) : made;
    } catch (NoClassDefFoundError e) {
      throw BindingErrors.reading(
          "the handler takes " + name() + " and the event is something else" + NOT_FOUND, e);
    }
    reader = made;
    return made.read(event);
  }

  /** Writes a value; the first one loads Jackson. */
  @Override
  public void write(@Nullable Object value, OutputStream response) {
    ResponseWriter made = writer;
    try {
      made = made == null ? jackson.binding().writer(type) : made;
    } catch (NoClassDefFoundError e) {
      throw BindingErrors.writing(
          "the handler returned something else than " + name() + NOT_FOUND, e);
    }
    writer = made;
    made.write(value, response);
  }

  private String name() {
    return type instanceof Class<?> raw ? raw.getSimpleName() : type.getTypeName();
  }
}
