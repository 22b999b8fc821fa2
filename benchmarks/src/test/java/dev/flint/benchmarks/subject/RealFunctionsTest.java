package dev.flint.benchmarks.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.benchmarks.Samples;
import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The projects that CI packages as well. */
class RealFunctionsTest {
  @TempDir private Path work;

  @Test
  void haveAnEventAndItsAnswerEach() throws IOException {
    for (BenchmarkFunction function : functions().all()) {
      assertTrue(Files.isRegularFile(function.event()), function.toString());
      assertTrue(Files.isRegularFile(function.answer()), function.toString());
    }
  }

  @Test
  void areToldWhereTheirServiceIs() throws IOException {
    try (Services services = new Services()) {
      List<String> variables =
          functions().all().stream()
              .flatMap(
                  function -> besideItsService(function, services).variables().keySet().stream())
              .toList();

      assertEquals(List.of("AWS_ENDPOINT_URL_DYNAMODB"), variables);
    }
  }

  @Test
  void areNotAmongTheSmallOnes() throws IOException {
    BenchmarkFunction small =
        new SmallFunctions(Path.of("mvnw"), Path.of("subjects"), work).all().get(0);

    try (Services services = new Services()) {
      assertEquals(small, functions().besideItsService(small, services));
    }
    assertEquals(List.of(), functions().build(Samples.JDK_25, List.of(small)));
  }

  private RealFunctions functions() {
    return new RealFunctions(Path.of("mvnw"), Path.of("../.ci/fixtures/frameworks"), work);
  }

  private BenchmarkFunction besideItsService(BenchmarkFunction function, Services services) {
    try {
      return functions().besideItsService(function, services);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
