package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Command;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Jdk;
import dev.flint.benchmarks.launch.LambdaBench;
import dev.flint.benchmarks.launch.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Builds everything that is measured. */
public final class Candidates {
  /** What takes and gives a string is served by the simplest of programs too. */
  private static final String STRING_FUNCTION = "hello";

  private final Path maven;
  private final Path subjects;
  private final Path work;
  private final LambdaBench bench;

  /**
   * A way to build candidates.
   *
   * @param maven Maven's command
   * @param subjects the Maven project of the functions and runtimes
   * @param work the folder for them and for the compiled programs in C
   * @param bench trains those that have a cache
   */
  public Candidates(Path maven, Path subjects, Path work, LambdaBench bench) {
    this.maven = maven;
    this.subjects = subjects;
    this.work = work;
    this.bench = bench;
  }

  /** Packages the functions with a JDK, and makes them ready to start on each of the contenders. */
  public List<Candidate> prepare(
      Jdk jdk, List<BenchmarkFunction> functions, Collection<Contender> contenders)
      throws IOException {
    packageSubjects(jdk, functions);
    Path folder = Files.createDirectories(work.resolve("jdk-" + jdk.feature()));
    // Copying a JDK and weighing an image takes longer than all else: not when nobody asks for it.
    boolean withRic =
        contenders.contains(Contender.RIC) || contenders.contains(Contender.RIC_CACHED);
    Ric ric = withRic ? new Ric(jdk, subjects.resolve("ric/target/dependencies"), folder) : null;
    List<Candidate> candidates = new ArrayList<>();
    for (BenchmarkFunction function : functions) {
      Candidate flint = Flint.candidate(jdk, function, folder);
      for (Contender contender : contenders) {
        if (!contender.servesStringsOnly() || function.name().equals(STRING_FUNCTION)) {
          candidates.add(on(contender, flint, ric));
        }
      }
    }
    return candidates;
  }

  private void packageSubjects(Jdk jdk, List<BenchmarkFunction> functions) {
    List<String> projects =
        Stream.concat(
                functions.stream().map(BenchmarkFunction::name),
                Stream.of("ric", "naive", "bare-main"))
            .toList();
    Command.run(
        subjects,
        List.of(
            maven.toString(),
            "--quiet",
            "clean",
            "package",
            "--projects",
            String.join(",", projects),
            "-Dflint.jdk=" + jdk.home()));
  }

  /** The same function on a contender. */
  private Candidate on(Contender contender, Candidate flint, Ric ric) throws IOException {
    BenchmarkFunction function = flint.function();
    Path folder = work.resolve("jdk-" + flint.jdk().feature());
    return switch (contender) {
      case FLINT -> flint;
      case RIC_CACHED -> ric.cached(function, bench);
      case RIC -> ric.stock(function);
      case NAIVE -> Naive.candidate(flint.jdk(), function, subject("naive"), folder);
      case BARE_MAIN -> BareMain.candidate(flint, subject("bare-main"), folder, bench);
      case C_EXCHANGE -> exchange(flint);
    };
  }

  private Candidate exchange(Candidate flint) {
    List<String> command = List.of(work.resolve("exchange").toString());
    return new Candidate(
        Contender.C_EXCHANGE, flint.jdk(), flint.function(), Limits.NONE, work, command, 0);
  }

  private Path subject(String name) {
    return subjects.resolve(name).resolve("target").resolve(name + ".jar");
  }
}
