package dev.flint.runtime.emulator;

import java.util.Optional;

/** A call of {@code /next} that waits for its event. */
interface NextCall {

  /**
   * Drops the call when its caller has gone away, as an event given to it would be lost; returns
   * whether it did.
   */
  boolean dropIfGone();

  void answer(Event event, Optional<Fault> fault);

  void answer(Fault fault);

  /** Gives the call up, as its caller is known to be dead. */
  void drop();
}
