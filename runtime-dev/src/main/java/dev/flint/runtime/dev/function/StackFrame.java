package dev.flint.runtime.dev.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A frame of a stack trace.
 *
 * @param text the frame, such as {@code shop.Orders.place(Orders.java:42)}
 * @param own whether it is of the user's code
 */
public record StackFrame(String text, boolean own) {

  /** A class loader and a module may stand before the class, and a method does behind it. */
  private static final Pattern FRAME = Pattern.compile("(?:\\S*/)?([^/\\s(]+)\\.[^.\\s(]+\\(.*\\)");

  /** Returns the frame with this text. */
  static StackFrame of(String text, OwnCode code) {
    Matcher frame = FRAME.matcher(text);
    return new StackFrame(text, frame.matches() && code.has(frame.group(1)));
  }
}
