package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.subject.BuiltFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the plugin packed, unpacked in another place. */
final class Flint {
  private Flint() {}

  static Candidate candidate(MeasuredJdk jdk, BuiltFunction built, Path work) throws IOException {
    Path folder = work.resolve("flint").resolve(built.function().name());
    Folders.unzip(built.zip(), folder);
    long zipBytes = Files.size(built.zip());
    return new Candidate(
        Contender.FLINT,
        jdk,
        built.function(),
        Limits.NONE,
        folder,
        List.of("./bootstrap"),
        zipBytes);
  }

  /** The same package with the variable that asks for them. */
  static Candidate withVirtualThreads(Candidate flint) {
    return new Candidate(
        Contender.FLINT_VIRTUAL,
        flint.jdk(),
        flint.function(),
        flint.limits(),
        flint.folder(),
        List.of("env", "FLINT_VIRTUAL_THREADS=true", "./bootstrap"),
        flint.zipBytes());
  }
}
