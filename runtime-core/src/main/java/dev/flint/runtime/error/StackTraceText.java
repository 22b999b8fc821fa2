package dev.flint.runtime.error;

import java.util.List;

/** A throwable and its causes as the JVM prints them, for the log. */
final class StackTraceText {

  private static final int MAX_MESSAGE = 64 * 1024;
  private static final int MAX_CAUSE_MESSAGE = 2000;
  private static final int MAX_FRAMES = 1024;

  private StackTraceText() {}

  static String of(List<ThrowableDetails> chain) {
    StringBuilder text = new StringBuilder(512);
    for (ThrowableDetails thrown : chain) {
      int maxMessage = text.isEmpty() ? MAX_MESSAGE : MAX_CAUSE_MESSAGE;
      text.append(text.isEmpty() ? "" : "Caused by: ");
      text.append(thrown.type());
      if (!thrown.message().equals(thrown.type())) {
        text.append(": ").append(thrown.message(maxMessage));
      }
      text.append('\n');
      appendFrames(thrown.frames(), text);
    }
    return text.toString();
  }

  private static void appendFrames(List<StackTraceElement> frames, StringBuilder text) {
    int shown = Math.min(frames.size(), MAX_FRAMES);
    for (StackTraceElement frame : frames.subList(0, shown)) {
      text.append("\tat ").append(frame).append('\n');
    }
    if (shown < frames.size()) {
      text.append("\t... ").append(frames.size() - shown).append(" more\n");
    }
  }
}
