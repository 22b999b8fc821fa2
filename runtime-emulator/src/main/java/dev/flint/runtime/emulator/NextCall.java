package dev.flint.runtime.emulator;

import java.util.Optional;

/** A call of {@code /next} that waits for its event. */
interface NextCall {

  /** Tells whether the caller has gone away, so that an event given to it would be lost. */
  boolean isGone();

  void answer(Event event, Optional<Fault> fault);

  void answer(Fault fault);

  /** Gives the call up, as its caller is known to be dead. */
  void drop();
}
