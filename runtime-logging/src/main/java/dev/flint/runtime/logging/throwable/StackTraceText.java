package dev.flint.runtime.logging.throwable;

import java.util.List;

/** A throwable with its causes and what was suppressed, as the JVM prints them, for the log. */
public final class StackTraceText {

  private static final int MAX_MESSAGE = 64 * 1024;
  private static final int MAX_FURTHER_MESSAGE = 2000;
  private static final int MAX_FRAMES = 1024;

  private final StringBuilder text = new StringBuilder(512);

  private StackTraceText() {}

  /** Returns the text, of several lines, each ended by a line feed. */
  public static String of(ThrowableDetails thrown) {
    StackTraceText trace = new StackTraceText();
    trace.append(thrown, "", "");
    return trace.text.toString();
  }

  private void append(ThrowableDetails thrown, String indent, String caption) {
    int maxMessage = text.isEmpty() ? MAX_MESSAGE : MAX_FURTHER_MESSAGE;
    text.append(indent).append(caption).append(thrown.type());
    if (!thrown.message().equals(thrown.type())) {
      text.append(": ").append(thrown.message(maxMessage));
    }
    text.append('\n');
    appendFrames(thrown.frames(), indent);
    for (ThrowableDetails suppressed : thrown.suppressed()) {
      append(suppressed, indent + "\t", "Suppressed: ");
    }
    if (thrown.cause() != null) {
      append(thrown.cause(), indent, "Caused by: ");
    }
  }

  private void appendFrames(List<StackTraceElement> frames, String indent) {
    List<String> told = FrameTexts.of(frames);
    int shown = Math.min(told.size(), MAX_FRAMES);
    for (String frame : told.subList(0, shown)) {
      text.append(indent).append(FrameTexts.isNote(frame) ? "\t" : "\tat ");
      text.append(frame).append('\n');
    }
    if (shown < told.size()) {
      text.append(indent).append("\t... ").append(told.size() - shown).append(" more\n");
    }
  }
}
