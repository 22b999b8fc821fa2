package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.LambdaBench;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.launch.Suite;
import dev.flint.benchmarks.subject.BuiltFunction;
import dev.flint.benchmarks.subject.RealFunctions;
import dev.flint.benchmarks.subject.SmallFunctions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Builds everything that is measured. */
public final class Candidates {
  private final SmallFunctions small;
  private final RealFunctions real;
  private final Path work;
  private final LambdaBench bench;

  /**
   * A way to build candidates.
   *
   * @param small builds functions of that kind, and the runtimes
   * @param real builds functions of that kind
   * @param work the folder for them and for the compiled programs in C
   * @param bench trains those that have a cache
   */
  public Candidates(SmallFunctions small, RealFunctions real, Path work, LambdaBench bench) {
    this.small = small;
    this.real = real;
    this.work = work;
    this.bench = bench;
  }

  /** Packages the functions with a JDK, and makes them ready to start on each of the contenders. */
  public List<Candidate> prepare(
      MeasuredJdk jdk, List<BenchmarkFunction> functions, Collection<Contender> contenders)
      throws IOException {
    List<BuiltFunction> built = new ArrayList<>(real.build(jdk, functions));
    built.addAll(small.build(jdk, functions));
    Path folder = Files.createDirectories(work.resolve("jdk-" + jdk.feature()));
    // Copying a JDK and weighing an image takes longer than all else: not when nobody asks for it.
    boolean withRic =
        contenders.contains(Contender.RIC) || contenders.contains(Contender.RIC_CACHED);
    Ric ric = withRic ? new Ric(jdk, small.client(), folder) : null;
    List<Candidate> candidates = new ArrayList<>();
    for (BuiltFunction function : built) {
      Candidate flint = Flint.candidate(jdk, function, folder);
      for (Contender contender : contenders) {
        if (contender.isFor(function.function())) {
          candidates.add(on(contender, function, flint, ric));
        }
      }
    }
    return candidates;
  }

  /** The same function on a contender. */
  private Candidate on(Contender contender, BuiltFunction function, Candidate flint, Ric ric)
      throws IOException {
    Path folder = work.resolve("jdk-" + flint.jdk().feature());
    return switch (contender) {
      case FLINT -> flint;
      case FLINT_VIRTUAL -> Flint.withVirtualThreads(flint);
      case RIC_CACHED -> ric.cached(function, bench);
      case RIC -> ric.stock(function);
      case NAIVE -> Naive.candidate(flint.jdk(), function, small.jar("naive"), folder);
      case BARE_MAIN -> BareMain.candidate(flint, small.jar("bare-main"), folder, bench);
      case C_EXCHANGE -> exchange(flint);
    };
  }

  private Candidate exchange(Candidate flint) {
    String program = work.resolve("exchange").toString();
    boolean streams = flint.function().suite() == Suite.LOAD;
    List<String> command = streams ? List.of(program, "-s") : List.of(program);
    return new Candidate(
        Contender.C_EXCHANGE, flint.jdk(), flint.function(), Limits.NONE, work, command, 0);
  }
}
