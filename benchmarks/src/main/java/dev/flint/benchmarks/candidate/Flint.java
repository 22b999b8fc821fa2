package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Jdk;
import dev.flint.benchmarks.launch.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the plugin packed, unpacked in another place. */
final class Flint {
  private Flint() {}

  static Candidate candidate(Jdk jdk, BenchmarkFunction function, Path work) throws IOException {
    Path folder = work.resolve("flint").resolve(function.name());
    Folders.unzip(function.zip(), folder);
    long zipBytes = Files.size(function.zip());
    return new Candidate(
        Contender.FLINT, jdk, function, Limits.NONE, folder, List.of("./bootstrap"), zipBytes);
  }
}
