package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Command;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.LambdaBench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds everything that is measured. */
public final class Candidates {
  /** What takes and gives a string is served by the simplest of programs too. */
  private static final String STRING_FUNCTION = "hello";

  private final Jdk jdk;
  private final Path subjects;
  private final Path work;
  private final LambdaBench bench;

  /**
   * The candidates on one JDK.
   *
   * @param subjects the Maven project of the functions and runtimes
   * @param work an empty folder for them and for the compiled programs in C
   * @param bench trains those that have a cache
   */
  public Candidates(Jdk jdk, Path subjects, Path work, LambdaBench bench) {
    this.jdk = jdk;
    this.subjects = subjects;
    this.work = work;
    this.bench = bench;
  }

  /** Packages the functions, and makes each of the candidates ready to start. */
  public List<Candidate> prepare(Path maven) throws IOException {
    Command.run(
        subjects,
        List.of(maven.toString(), "--quiet", "clean", "package", "-Dflint.jdk=" + jdk.home()));
    Ric ric = new Ric(jdk, subjects.resolve("ric/target/dependencies"), work);
    List<Candidate> candidates = new ArrayList<>();
    for (BenchmarkFunction function : BenchmarkFunction.in(subjects)) {
      Candidate flint = Flint.candidate(function, work);
      candidates.add(flint);
      candidates.add(ric.cached(function, bench));
      candidates.add(ric.stock(function));
      if (function.name().equals(STRING_FUNCTION)) {
        candidates.add(Naive.candidate(jdk, function, subject("naive"), work));
        candidates.add(BareMain.candidate(jdk, flint, subject("bare-main"), work, bench));
        candidates.add(exchange(function));
      }
    }
    return candidates;
  }

  private Candidate exchange(BenchmarkFunction function) {
    List<String> command = List.of(work.resolve("exchange").toString());
    return new Candidate(Contender.C_EXCHANGE, function, work, command, 0);
  }

  private Path subject(String name) {
    return subjects.resolve(name).resolve("target").resolve(name + ".jar");
  }
}
