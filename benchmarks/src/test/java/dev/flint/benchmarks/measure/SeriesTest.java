package dev.flint.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.benchmarks.Samples;
import dev.flint.benchmarks.launch.Contender;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
  @Test
  void comparesTheStartsOfARoundAndNotTheMedians() {
    // The machine was slow in the last round, and for one of them in the second.
    Series flint = cold(Contender.FLINT, 10, 20, 40);
    Series ric = cold(Contender.RIC, 50, 60, 200);

    assertEquals(new Spread(4, 5, 5), ric.ratio(Figure.FIRST_ANSWER, flint));
  }

  @Test
  void takesTheEndOfWhatServesNothingForItsAnswer() {
    Series bareMain =
        new Series(
            Section.COLD,
            Samples.candidate("hello", Contender.BARE_MAIN, Samples.JDK_25),
            List.of(Samples.ended(0)));

    assertTrue(bareMain.answered());
    assertEquals(30, bareMain.median(Figure.FIRST_ANSWER));
  }

  @Test
  void knowsWhatGaveNoAnswer() {
    Series killed =
        new Series(
            Section.LIMITS,
            Samples.candidate("hello", Contender.RIC, Samples.JDK_25),
            List.of(Samples.ended(9)));

    assertFalse(killed.answered());
  }

  private static Series cold(Contender contender, long... firstAnswers) {
    return Samples.starts(
        Section.COLD, Samples.candidate("hello", contender, Samples.JDK_25), firstAnswers);
  }
}
