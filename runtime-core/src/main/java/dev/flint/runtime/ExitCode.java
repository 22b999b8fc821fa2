package dev.flint.runtime;

/** Why the process ends, as its exit code tells. */
enum ExitCode {
  /** The service ends the environment, and lets the function end in order. */
  SHUT_DOWN(0),
  /** There is no service to be found, or no handler to serve it with. */
  INIT_FAILED(1),
  /** The service is gone, or answers with what is no answer. */
  SERVICE_LOST(2),
  /** The JVM is not fit for another event. */
  FATAL_ERROR(3),
  /** There is no snapshot to be made, or no going on from it. As on the managed runtime. */
  SNAPSHOT_FAILED(64);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
