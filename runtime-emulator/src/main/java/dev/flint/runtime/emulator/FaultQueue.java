package dev.flint.runtime.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults still to come, in the order they were added. */
final class FaultQueue {

  private final List<Fault> faults = new ArrayList<>();

  synchronized void add(Fault fault) {
    faults.add(fault);
  }

  /** Removes and returns the next fault of this call. */
  synchronized Optional<Fault> take(Operation operation) {
    Optional<Fault> next = peek(operation);
    next.ifPresent(faults::remove);
    return next;
  }

  /** Tells whether the next fault of {@code /next} strikes at once and uses no event up. */
  synchronized boolean strikesWithoutEvent() {
    return peek(Operation.NEXT).filter(Fault::strikesWithoutEvent).isPresent();
  }

  private Optional<Fault> peek(Operation operation) {
    return faults.stream().filter(fault -> fault.operation() == operation).findFirst();
  }
}
