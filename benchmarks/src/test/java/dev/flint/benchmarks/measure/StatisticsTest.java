package dev.flint.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void takesTheMiddleOfAnOddNumberInAnyOrder() {
    assertEquals(3, Statistics.median(List.of(900, 1, 3)));
  }

  @Test
  void takesTheMeanOfTheMiddleTwoOfAnEvenNumber() {
    assertEquals(2.5, Statistics.median(List.of(4, 1, 2, 3)));
  }

  @Test
  void takesTheSmallest() {
    assertEquals(-1, Statistics.min(List.of(4, -1, 2)));
  }

  @Test
  void refusesNoValues() {
    assertThrows(IllegalArgumentException.class, () -> Statistics.median(List.of()));
  }
}
