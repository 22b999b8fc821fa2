package dev.flint.runtime.dev.function;

import java.util.List;

/**
 * The function's code was loaded anew.
 *
 * @param number how many times that happened; 0 for the code that the server began with
 * @param failure why the new code does not load, as the function's log says it; empty when it does
 */
public record Reload(int number, List<String> failure) {

  /** The code that the server began with. */
  public static final Reload NONE = new Reload(0, List.of());

  /** Copies the lines. */
  public Reload {
    failure = List.copyOf(failure);
  }

  /** Returns whether the new code loads. */
  public boolean succeeded() {
    return failure.isEmpty();
  }
}
