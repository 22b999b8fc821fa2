package dev.flint.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {
  @Test
  void keepsTheSectionsThatAreWantedInTheirOrder() {
    Plan plan = new Plan(Map.of(Section.COLD, 3, Section.DROPPED, 2, Section.WARM, 1), 10, 20);

    Plan some = plan.only(List.of(Section.WARM, Section.COLD));

    assertEquals(List.of(Section.COLD, Section.WARM), List.copyOf(some.runs().keySet()));
    assertEquals(3, some.runs().get(Section.COLD));
  }

  @Test
  void refusesNoRuns() {
    assertThrows(IllegalArgumentException.class, () -> new Plan(Map.of(Section.COLD, 0), 10, 20));
  }
}
