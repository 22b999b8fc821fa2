package dev.flint.runtime.logging.throwable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one throwable.
 *
 * @param type the class name
 * @param message the localized message; the class name where there is none
 * @param frames the stack, innermost first, without frames of the runtime
 * @param cause what is told of its cause; null where there is none
 * @param suppressed what is told of the exceptions that were suppressed for it
 */
public record ThrowableDetails(
    String type,
    String message,
    List<StackTraceElement> frames,
    @Nullable ThrowableDetails cause,
    List<ThrowableDetails> suppressed) {

  /** No parser of the service's or a caller's should meet a deeper or wider document. */
  private static final int MAX_THROWABLES = 100;

  /**
   * Tells of a throwable, its causes and what they suppressed: each once, since they may form a
   * ring, and 100 in all.
   *
   * @param thrown anything, even if its methods throw
   */
  public static ThrowableDetails of(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(thrown);
    return of(thrown, seen);
  }

  private static ThrowableDetails of(Throwable thrown, Set<Throwable> seen) {
    // Causes first: where there are too many, they tell more than what was suppressed.
    ThrowableDetails cause = ofNext(causeOf(thrown), seen);
    List<ThrowableDetails> suppressed = new ArrayList<>();
    for (Throwable other : thrown.getSuppressed()) {
      ThrowableDetails details = ofNext(other, seen);
      if (details != null) {
        suppressed.add(details);
      }
    }
    return new ThrowableDetails(
        thrown.getClass().getName(),
        messageOf(thrown),
        UserFrames.of(thrown),
        cause,
        List.copyOf(suppressed));
  }

  /** Null where there is no other, it was told already, or enough were. */
  private static @Nullable ThrowableDetails ofNext(@Nullable Throwable other, Set<Throwable> seen) {
    return other == null || seen.size() >= MAX_THROWABLES || !seen.add(other)
        ? null
        : of(other, seen);
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

  private static @Nullable Throwable causeOf(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable failure) {
      return failure;
    }
  }

  /** Returns the same under another message. */
  public ThrowableDetails withMessage(String other) {
    return new ThrowableDetails(type, other, frames, cause, suppressed);
  }

  /** Returns the message, cut where it would take more bytes than this in JSON. */
  public String message(int maxBytes) {
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
