package dev.flint.runtime.binding.generated;

import org.jspecify.annotations.Nullable;

/** The code that was generated for a function when it was packaged. */
public interface GeneratedCode {

  /**
   * Returns what reads a type.
   *
   * @param type what {@code Type.getTypeName()} says
   * @return null where there is no code for it
   */
  @Nullable ValueReader reader(String type);

  /**
   * Returns what writes a type.
   *
   * @param type what {@code Type.getTypeName()} says
   * @return null where there is no code for it
   */
  @Nullable ValueWriter writer(String type);

  /**
   * Returns whether it was generated with Jackson's annotations in mind; it is used where they
   * count.
   */
  default boolean heedsAnnotations() {
    return false;
  }

  /**
   * Returns a document of a type, which leads to no code of the function's when it is read and
   * written.
   *
   * @param type what {@code Type.getTypeName()} says
   * @return null where each document does
   */
  @Nullable String sample(String type);

  /**
   * Returns the classes that binding a type leads to. They are loaded, and not initialized.
   *
   * @param type what {@code Type.getTypeName()} says
   */
  Class<?>[] classes(String type);
}
