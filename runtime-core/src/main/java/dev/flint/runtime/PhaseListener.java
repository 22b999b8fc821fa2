package dev.flint.runtime;

/**
 * Is told when a phase of the {@link ExecutionEnvironment} ends or begins. What a listener throws
 * is the phase's error.
 */
interface PhaseListener {

  /** The handler is made; the first event is asked for next. */
  default void afterInit() {}

  /** A checkpoint of the process will be made. */
  default void beforeCheckpoint() {}

  /** The process goes on from a checkpoint. */
  default void afterRestore() {}

  /** An event's answer was handed to the service; the next event is asked for next. */
  default void afterAnswer() {}

  /** The process ends. */
  default void beforeShutdown() {}
}
