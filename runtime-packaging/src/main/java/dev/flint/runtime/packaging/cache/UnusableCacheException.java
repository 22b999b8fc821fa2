package dev.flint.runtime.packaging.cache;

import java.util.Objects;

/** A packaged function does not start from the cache of classes that it has. */
public final class UnusableCacheException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableCacheException(String found) {
    super(
        "Expected the packaged function to start from its "
            + CdsArchive.TITLE
            + ", found "
            + found);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
