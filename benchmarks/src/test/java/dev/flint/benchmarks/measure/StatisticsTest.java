package dev.flint.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void takesTheMiddleOfAnOddNumberInAnyOrder() {
    assertEquals(3, Statistics.spread(List.of(900.0, 1.0, 3.0)).median());
  }

  @Test
  void takesTheMeanOfTheMiddleTwoOfAnEvenNumber() {
    assertEquals(2.5, Statistics.spread(List.of(4.0, 1.0, 2.0, 3.0)).median());
  }

  @Test
  void interpolatesQuartiles() {
    assertEquals(new Spread(2, 3, 4), Statistics.spread(List.of(5.0, 1.0, 4.0, 2.0, 3.0)));
    assertEquals(new Spread(1.75, 2.5, 3.25), Statistics.spread(List.of(1.0, 2.0, 3.0, 4.0)));
  }

  @Test
  void spreadsASingleValueNowhere() {
    assertEquals(new Spread(7, 7, 7), Statistics.spread(List.of(7.0)));
  }

  @Test
  void takesTheSmallest() {
    assertEquals(-1, Statistics.min(List.of(4.0, -1.0, 2.0)));
  }

  @Test
  void refusesNoValues() {
    assertThrows(IllegalArgumentException.class, () -> Statistics.spread(List.of()));
  }
}
