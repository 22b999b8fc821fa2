package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.LambdaBench;
import dev.flint.benchmarks.launch.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM that prints a line, on the image that a function has, from an archive of just what that
 * loads, made as a function's is.
 */
final class BareMain {
  private final Candidate flint;
  private final Path folder;

  private BareMain(Candidate flint, Path folder) {
    this.flint = flint;
    this.folder = folder;
  }

  static Candidate candidate(Candidate flint, Path jar, Path work, LambdaBench bench)
      throws IOException {
    Path folder = Files.createDirectories(work.resolve("bare-main"));
    Folders.copy(List.of(jar), folder);
    JvmFlags flags = new JvmFlags(flint.jdk());
    BareMain bareMain = new BareMain(flint, folder);
    bench.train(bareMain.with(flags.listing()));
    bench.train(bareMain.with(flags.dumping()));
    return bareMain.with(flags.dumped());
  }

  private Candidate with(List<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(flint.folder().resolve("jre/bin/java").toString());
    command.addAll(flags);
    command.addAll(List.of("-XX:-UsePerfData", "-cp", "bare-main.jar", "benchmark.BareMain"));
    return new Candidate(
        Contender.BARE_MAIN, flint.jdk(), flint.function(), Limits.NONE, folder, command, 0);
  }
}
