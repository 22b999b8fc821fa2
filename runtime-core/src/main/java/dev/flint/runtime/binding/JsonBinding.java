package dev.flint.runtime.binding;

import dev.flint.runtime.binding.generated.GeneratedCode;
import dev.flint.runtime.binding.generated.ValueReader;
import dev.flint.runtime.binding.generated.ValueWriter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what reads and what writes a type: the function's own serializer if it brings one, ours
 * for strings and nothing, the code that packaging generated for the type if it did, Jackson for
 * the rest.
 */
public final class JsonBinding {

  private final ClassLoader classLoader;
  private final boolean annotations;
  private final LazyJackson jackson;
  private final List<String> warnings = new ArrayList<>();
  private boolean searched;
  private @Nullable CustomSerializer custom;
  private @Nullable GeneratedCode generated;

  /**
   * Makes a binding, without a look at anything before it is asked for a type.
   *
   * @param classLoader where the function's own serializer, and its modules of Jackson, are looked
   *     for
   * @param annotations whether Jackson's annotations on the function's classes count
   */
  public JsonBinding(ClassLoader classLoader, boolean annotations) {
    this.classLoader = classLoader;
    this.annotations = annotations;
    this.jackson = new LazyJackson(classLoader, annotations);
  }

  /**
   * Makes a binding with generated code that is at hand.
   *
   * @param classLoader where the function's own serializer, and its modules of Jackson, are looked
   *     for
   * @param annotations whether Jackson's annotations on the function's classes count
   * @param generated the code
   */
  public JsonBinding(ClassLoader classLoader, boolean annotations, GeneratedCode generated) {
    this(classLoader, annotations);
    this.generated = generated;
  }

  /** Returns what was odd and was passed over so far: sentences for the log. */
  public List<String> warnings() {
    return warnings;
  }

  /** Returns the code that packaging generated; null where there is none, or it is not used. */
  public @Nullable GeneratedCode generated() {
    search();
    return generated;
  }

  /**
   * Returns what reads a handler's input. Whatever the type can't be bound for shows with the first
   * document; only a missing Jackson shows here.
   *
   * @throws NoClassDefFoundError when the type needs Jackson and it is not there
   * @throws java.util.ServiceConfigurationError when the function brings two serializers, or one
   *     that can't be created
   */
  public EventReader reader(Type type) {
    search();
    if (custom != null) {
      return custom.codec(type);
    }
    if (type == String.class) {
      return new StringCodec(new JacksonFallback(jackson, type));
    }
    if (type == Void.class) {
      return new VoidCodec(new JacksonFallback(jackson, type));
    }
    ValueReader reader = generated == null ? null : generated.reader(type.getTypeName());
    return reader == null
        ? jackson.binding().reader(type)
        : new GeneratedReader(reader, new JacksonFallback(jackson, type));
  }

  /** Returns what writes what a handler returns; throws as {@link #reader} does. */
  public ResponseWriter writer(Type type) {
    if (type == void.class || type == Void.class) {
      return new VoidCodec(new JacksonFallback(jackson, Void.class));
    }
    search();
    if (custom != null) {
      return custom.codec(type);
    }
    if (type == String.class) {
      return new StringCodec(new JacksonFallback(jackson, type));
    }
    ValueWriter writer = generated == null ? null : generated.writer(type.getTypeName());
    return writer == null
        ? jackson.binding().writer(type)
        : new GeneratedWriter(writer, new JacksonFallback(jackson, type));
  }

  private void search() {
    if (!searched) {
      custom = CustomSerializer.find(classLoader);
      if (custom == null && generated == null) {
        generated = GeneratedCodeLoader.load(classLoader, warnings);
      }
      if (generated != null && generated.heedsAnnotations() != annotations) {
        generated = null;
      }
      searched = true;
    }
  }
}
