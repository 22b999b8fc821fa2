package dev.flint.runtime.json;

/** Reads, with Jackson, the documents that a codec of our own leaves to it. */
final class JacksonFallback {

  private final JsonCodecs codecs;
  private final Class<?> type;
  private JsonCodec jackson;

  JacksonFallback(JsonCodecs codecs, Class<?> type) {
    this.codecs = codecs;
    this.type = type;
  }

  /** Loads Jackson with the first document. */
  Object read(byte[] event) {
    try {
      if (jackson == null) {
        jackson = codecs.jackson(type);
      }
    } catch (NoClassDefFoundError e) {
      throw BindingErrors.reading(
          "the handler takes "
              + type.getSimpleName()
              + " and the event is something else, which needs Jackson, but"
              + " com.fasterxml.jackson.core:jackson-databind is not on the class path",
          e);
    }
    return jackson.read(event);
  }
}
