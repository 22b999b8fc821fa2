package dev.flint.runtime.snapstart;

/** A resource failed behind a checkpoint. What it threw is suppressed. */
public final class RestoreException extends Exception {

  private static final long serialVersionUID = 1L;

  RestoreException() {}
}
