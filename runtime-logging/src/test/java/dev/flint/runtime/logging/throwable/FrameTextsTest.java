package dev.flint.runtime.logging.throwable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTextsTest {

  @ParameterizedTest
  @CsvSource({
    "abc, abc",
    "aa, aa",
    "aaa, a(2)",
    "ababab, ab(4)",
    "abababa, ab(4)a",
    "xyabcabcabcabz, xyabc(6)abz",
    "abab, abab",
    "aaabbbb, a(2)b(3)",
    "abcdabceabcf, abcdabceabcf",
  })
  void tellsOneRoundOfARecursion(String frames, String expected) {
    assertEquals(expected, told(frames));
  }

  @Test
  void tellsARoundOfThirtyTwoFramesAndNoLongerOne() {
    String round = IntStream.range(0, 32).mapToObj(i -> "" + (char) ('A' + i)).collect(joined());

    assertEquals(round + "(64)", told(round.repeat(3)));
    assertEquals((round + "z").repeat(3), told((round + "z").repeat(3)));
  }

  @Test
  void tellsApartWhatIsOnAnotherLine() {
    List<StackTraceElement> frames =
        IntStream.range(0, 1000)
            .mapToObj(line -> new StackTraceElement("shop.Till", "open", "Till.java", line))
            .toList();

    assertEquals(1000, FrameTexts.of(frames).size());
  }

  @Test
  void cutsALongFrame() {
    StackTraceElement frame = new StackTraceElement("x".repeat(5000), "open", "Till.java", 1);

    List<String> told = FrameTexts.of(List.of(frame));

    assertTrue(told.get(0).length() <= 2000, () -> told.get(0).length() + " characters");
  }

  /** Frames by one character each; what is left out by its number in brackets. */
  private static String told(String frames) {
    List<StackTraceElement> stack =
        frames
            .chars()
            .mapToObj(c -> new StackTraceElement("shop.Till", "" + (char) c, "Till.java", 1))
            .toList();
    return FrameTexts.of(stack).stream().map(FrameTextsTest::shortened).collect(joined());
  }

  private static String shortened(String text) {
    return FrameTexts.isNote(text)
        ? "(" + text.replaceAll("\\D", "") + ")"
        : text.substring("shop.Till.".length(), text.indexOf('('));
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }
}
