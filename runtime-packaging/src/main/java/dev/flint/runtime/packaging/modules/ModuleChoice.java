package dev.flint.runtime.packaging.modules;

import java.util.List;

/**
 * What the user says of the modules.
 *
 * @param add modules to link although they are not found
 * @param remove modules to leave out although they are found
 */
public record ModuleChoice(List<String> add, List<String> remove) {
  /** Nothing: what is found counts. */
  public static final ModuleChoice NONE = new ModuleChoice(List.of(), List.of());

  /** Copies the lists. */
  public ModuleChoice {
    add = List.copyOf(add);
    remove = List.copyOf(remove);
  }
}
