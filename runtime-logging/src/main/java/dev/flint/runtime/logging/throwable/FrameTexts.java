package dev.flint.runtime.logging.throwable;

import java.util.ArrayList;
import java.util.List;

/**
 * The frames of a stack as texts, where a recursion is told once: what it repeats, over and over,
 * tells nothing more, and may be a thousand frames.
 */
public final class FrameTexts {

  /** Frames of one round of a recursion; a longer one is told as it is. */
  private static final int LONGEST_ROUND = 32;

  /** Fewer rounds are told as they are. */
  private static final int FEWEST_ROUNDS = 3;

  /** Characters of a frame. */
  private static final int MAX_FRAME = 2000;

  private static final String NOTE = "…";

  private final List<StackTraceElement> frames;
  private final List<String> texts = new ArrayList<>();

  private FrameTexts(List<StackTraceElement> frames) {
    this.frames = frames;
  }

  /** Returns the texts, innermost frame first. */
  public static List<String> of(List<StackTraceElement> frames) {
    FrameTexts told = new FrameTexts(frames);
    int next = 0;
    while (next < frames.size()) {
      next = told.add(next);
    }
    return told.texts;
  }

  /** Returns whether a text is no frame but says what was left out. */
  static boolean isNote(String text) {
    return text.startsWith(NOTE);
  }

  /** Adds the frame at a place, or the recursion that begins there, and gives the place behind. */
  private int add(int place) {
    for (int round = 1; round <= LONGEST_ROUND && place + round < frames.size(); round++) {
      int end = endOfRounds(place, round);
      if (end - place >= FEWEST_ROUNDS * round) {
        for (int i = place; i < place + round; i++) {
          addFrame(i);
        }
        texts.add(NOTE + " (" + (end - place - round) + " more of this recursion)");
        return end;
      }
    }
    addFrame(place);
    return place + 1;
  }

  /** Returns where the whole rounds of this many frames end that begin at a place. */
  private int endOfRounds(int place, int round) {
    int end = place + round;
    while (end < frames.size() && frames.get(end).equals(frames.get(end - round))) {
      end++;
    }
    return end - (end - place) % round;
  }

  private void addFrame(int place) {
    String frame = frames.get(place).toString();
    texts.add(frame.length() <= MAX_FRAME ? frame : frame.substring(0, MAX_FRAME));
  }
}
