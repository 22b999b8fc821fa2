package dev.flint.runtime.json;

import java.lang.reflect.Type;

/**
 * Chooses the codec of a type: the function's own serializer if it brings one, ours for strings and
 * nothing, Jackson for the rest. Jackson is loaded with the first type that needs it.
 */
public final class JsonCodecs {

  private final ClassLoader classLoader;
  private final boolean annotations;
  private boolean searched;
  private CustomSerializer custom;
  private JacksonBinding jackson;

  /**
   * Makes codecs, without a look at anything before the first of them is asked for.
   *
   * @param classLoader where the function's own serializer, and its modules of Jackson, are looked
   *     for
   * @param annotations whether Jackson's annotations on the function's classes count
   */
  public JsonCodecs(ClassLoader classLoader, boolean annotations) {
    this.classLoader = classLoader;
    this.annotations = annotations;
  }

  /**
   * The codec of what a handler takes. Whatever the type can't be bound for shows with the first
   * document; only a missing Jackson shows here.
   *
   * @throws NoClassDefFoundError when the type needs Jackson and it is not there
   * @throws java.util.ServiceConfigurationError when the function brings two serializers, or one
   *     that can't be created
   */
  public JsonCodec forInput(Type type) {
    if (!searched) {
      custom = CustomSerializer.find(classLoader);
      searched = true;
    }
    if (custom != null) {
      return custom.codec(type);
    }
    if (type == String.class) {
      return new StringCodec(this);
    }
    return type == Void.class ? new VoidCodec(this) : jackson(type);
  }

  /** The codec of what a handler returns; throws as {@link #forInput} does. */
  public JsonCodec forOutput(Type type) {
    return type == void.class || type == Void.class ? new VoidCodec(this) : forInput(type);
  }

  JsonCodec jackson(Type type) {
    if (jackson == null) {
      jackson = annotations ? JacksonBinding.annotated(classLoader) : JacksonBinding.plain();
    }
    return jackson.codec(type);
  }
}
