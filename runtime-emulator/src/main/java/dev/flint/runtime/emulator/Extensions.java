package dev.flint.runtime.emulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The extensions of one process. Guarded by {@link Invocations}. */
final class Extensions {

  /** Names by identifier. */
  private final Map<String, String> registered = new HashMap<>();

  private final Set<String> ready = new HashSet<>();

  /** Registers one under a new identifier, which is returned. */
  String register(String name) {
    String identifier = UUID.randomUUID().toString();
    registered.put(identifier, name);
    return identifier;
  }

  boolean hasName(String name) {
    return registered.containsValue(name);
  }

  /** Notes that one waits for events; false when none has this identifier. */
  boolean await(String identifier) {
    if (!registered.containsKey(identifier)) {
      return false;
    }
    ready.add(identifier);
    return true;
  }

  boolean isEmpty() {
    return registered.isEmpty();
  }

  boolean allWait() {
    return ready.size() == registered.size();
  }

  void clear() {
    registered.clear();
    ready.clear();
  }
}
