package dev.flint.runtime.snapstart;

/** A resource failed before a checkpoint. What it threw is suppressed. */
public final class CheckpointException extends Exception {

  private static final long serialVersionUID = 1L;

  CheckpointException() {}
}
