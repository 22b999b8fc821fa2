package dev.flint.benchmarks.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.benchmarks.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {
  @Test
  void sizesTheHeapForAnotherEnvironmentAndTellsIt() {
    Candidate small =
        Samples.candidate("hello", Contender.RIC, Samples.JDK_25)
            .within(new Limits(128, 0.5, false));

    assertEquals(List.of("java", "-Xmx56m", "Main"), small.command());
    assertEquals("128", small.variables().get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
  }

  @Test
  void namesSharesOfACpu() {
    assertEquals("0.5", new Limits(128, 0.5, false).share());
    assertEquals("1", new Limits(128, 1, false).share());
  }
}
