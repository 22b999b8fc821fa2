package dev.flint.runtime.packaging.cache;

/** A packaged function does not start from the cache of classes that it has. */
public final class UnusableCacheException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableCacheException(CacheKind kind, String found) {
    super("Expected the packaged function to start from its " + kind + ", found " + found);
  }
}
