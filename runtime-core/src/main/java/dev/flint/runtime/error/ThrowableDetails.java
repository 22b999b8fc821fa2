package dev.flint.runtime.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What is told of one throwable.
 *
 * @param type the class name
 * @param message the localized message; the class name where there is none
 * @param frames the stack, innermost first, without frames of the runtime
 */
record ThrowableDetails(String type, String message, List<StackTraceElement> frames) {

  /** No parser of the service's or a caller's should meet a deeper document. */
  private static final int MAX_CAUSES = 100;

  /** The throwable, its cause, the cause of that and so on, each once: causes may form a ring. */
  static List<ThrowableDetails> chainOf(Throwable thrown) {
    List<ThrowableDetails> chain = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable next = thrown;
        next != null && seen.add(next) && chain.size() < MAX_CAUSES;
        next = causeOf(next)) {
      chain.add(of(next));
    }
    return chain;
  }

  private static ThrowableDetails of(Throwable thrown) {
    return new ThrowableDetails(
        thrown.getClass().getName(), messageOf(thrown), UserFrames.of(thrown));
  }

  private static String messageOf(Throwable thrown) {
    String type = thrown.getClass().getName();
    try {
      String message = thrown.getLocalizedMessage();
      return message == null ? type : message;
    } catch (Throwable failure) {
      return type
          + " (its message can't be told: getMessage() threw "
          + failure.getClass().getName()
          + ")";
    }
  }

  private static Throwable causeOf(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable failure) {
      return failure;
    }
  }

  ThrowableDetails withMessage(String other) {
    return new ThrowableDetails(type, other, frames);
  }

  /** The message, cut where it would take more bytes than this in JSON. */
  String message(int maxBytes) {
    int bytes = 0;
    for (int i = 0; i < message.length(); i++) {
      bytes += bytes(message.charAt(i));
      if (bytes > maxBytes) {
        return message.substring(0, i) + "… (" + message.length() + " characters in all)";
      }
    }
    return message;
  }

  private static int bytes(char character) {
    if (character < ' ' || Character.isSurrogate(character)) {
      return 6; // as an escape
    }
    return character <= '~' ? 1 : 3;
  }
}
