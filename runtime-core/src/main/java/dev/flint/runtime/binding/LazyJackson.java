package dev.flint.runtime.binding;

import org.jspecify.annotations.Nullable;

/** Jackson, which is loaded with the first type that needs it, once for all threads. */
final class LazyJackson {

  private final ClassLoader classLoader;
  private final boolean annotations;
  private @Nullable JacksonBinding binding;

  /**
   * Loads nothing yet.
   *
   * @param classLoader where the function's modules of Jackson are looked for
   * @param annotations whether Jackson's annotations on the function's classes count
   */
  LazyJackson(ClassLoader classLoader, boolean annotations) {
    this.classLoader = classLoader;
    this.annotations = annotations;
  }

  /**
   * Loads Jackson, if it isn't.
   *
   * @throws NoClassDefFoundError when it is not on the class path
   */
  synchronized JacksonBinding binding() {
    if (binding == null) {
      binding = annotations ? JacksonBinding.annotated(classLoader) : JacksonBinding.plain();
    }
    return binding;
  }
}
