package dev.flint.runtime.emulator;

import java.time.Duration;
import java.util.Optional;

/**
 * How init went.
 *
 * @param duration from the start of the process to its first call of {@code /next}, if it made one
 * @param failure what the invocation gets in place of an answer, if it made none
 */
public record Init(Optional<Duration> duration, Optional<Answer> failure) {

  /** The process is there already. */
  static final Init NONE = new Init(Optional.empty(), Optional.empty());

  /** Tells whether init took longer than the service waits. */
  boolean timedOut() {
    return failure.filter(Answer.TimedOut.class::isInstance).isPresent();
  }
}
