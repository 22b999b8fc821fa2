package dev.flint.runtime.json;

import dev.flint.runtime.json.binding.Bindings;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the codec of a type: the function's own serializer if it brings one, ours for strings and
 * nothing, the code that packaging made for the type if it did, Jackson for the rest. Jackson is
 * loaded with the first type that needs it.
 */
public final class JsonCodecs {

  private final ClassLoader classLoader;
  private final boolean annotations;
  private final List<String> warnings = new ArrayList<>();
  private boolean searched;
  private CustomSerializer custom;
  private Bindings bindings;
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
   * Makes codecs with binding code that is at hand.
   *
   * @param classLoader where the function's own serializer is looked for
   * @param bindings the code
   */
  public JsonCodecs(ClassLoader classLoader, Bindings bindings) {
    this(classLoader, false);
    this.bindings = bindings;
  }

  /** What was odd and was passed over, while codecs were made: sentences for the log. */
  public List<String> warnings() {
    return warnings;
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
    JsonCodec own = ownCodec(type);
    if (own != null) {
      return own;
    }
    return bindings != null && bindings.reader(type.getTypeName()) != null
        ? new BindingCodec(bindings, type, this)
        : jackson(type);
  }

  /** The codec of what a handler returns; throws as {@link #forInput} does. */
  public JsonCodec forOutput(Type type) {
    if (type == void.class || type == Void.class) {
      return new VoidCodec(this);
    }
    JsonCodec own = ownCodec(type);
    if (own != null) {
      return own;
    }
    return bindings != null && bindings.writer(type.getTypeName()) != null
        ? new BindingCodec(bindings, type, this)
        : jackson(type);
  }

  /** Null for the types that take more than the function's serializer or a few lines of ours. */
  private JsonCodec ownCodec(Type type) {
    if (!searched) {
      search();
    }
    if (custom != null) {
      return custom.codec(type);
    }
    if (type == String.class) {
      return new StringCodec(this);
    }
    return type == Void.class ? new VoidCodec(this) : null;
  }

  private void search() {
    custom = CustomSerializer.find(classLoader);
    // Binding code is made without a look at annotations.
    if (custom == null && bindings == null && !annotations) {
      bindings = BindingCode.find(classLoader, warnings);
    }
    searched = true;
  }

  JsonCodec jackson(Type type) {
    if (jackson == null) {
      jackson = annotations ? JacksonBinding.annotated(classLoader) : JacksonBinding.plain();
    }
    return jackson.codec(type);
  }
}
