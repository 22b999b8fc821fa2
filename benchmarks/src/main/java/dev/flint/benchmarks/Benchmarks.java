package dev.flint.benchmarks;

import dev.flint.benchmarks.candidate.Candidates;
import dev.flint.benchmarks.candidate.Jdk;
import dev.flint.benchmarks.launch.CPrograms;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.LambdaBench;
import dev.flint.benchmarks.measure.InterleavedRun;
import dev.flint.benchmarks.measure.Measurement;
import dev.flint.benchmarks.measure.Plan;
import dev.flint.benchmarks.report.Machine;
import dev.flint.benchmarks.report.Report;
import dev.flint.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command: builds the candidates, checks their answers, measures them and writes the report.
 */
@CommandLine.Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Measures Flint beside other ways to run Java on Lambda.")
public final class Benchmarks implements Callable<Integer> {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path PROJECT = ROOT.resolve("benchmarks");
  private static final Path TARGET = PROJECT.resolve("target");

  @Option(
      names = "--jdk",
      description = "The JDK to measure on.",
      defaultValue = "${sys:java.home}")
  private Path jdk;

  @Option(names = "--runs", description = "Cold starts of each candidate.", defaultValue = "15")
  private int runs;

  @Option(names = "--warm-runs", description = "Starts under load.", defaultValue = "3")
  private int warmRuns;

  @Option(names = "--warm-up", description = "Invocations that don't count.", defaultValue = "5000")
  private int warmUp;

  @Option(names = "--invocations", description = "Those that do.", defaultValue = "20000")
  private int invocations;

  @Option(
      names = "--report",
      description = "The page to write; its chart goes into a folder beside it.",
      defaultValue = "docs/benchmarks.md")
  private Path report;

  @Option(
      names = "--quick",
      description = "Only shows that everything works: few runs, report in benchmarks/target.")
  private boolean quick;

  @Spec private CommandSpec spec;

  private Benchmarks() {}

  /** Runs the command in the root of the checkout. */
  public static void main(String[] arguments) {
    // Zips tell local times; Lambda's are UTC.
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    System.exit(new CommandLine(new Benchmarks()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Plan plan = quick ? new Plan(2, 1, 200, 500) : new Plan(runs, warmRuns, warmUp, invocations);
    Path page = quick ? TARGET.resolve("benchmarks.md") : report.toAbsolutePath();
    Jdk measured = Jdk.at(jdk);
    Path work = emptyFolder(TARGET.resolve("work"));
    LambdaBench bench = compile(work);

    say("Preparing on %s", measured.description());
    List<Candidate> candidates =
        new Candidates(measured, PROJECT.resolve("subjects"), work, bench)
            .prepare(ROOT.resolve("mvnw"));
    for (Candidate candidate : candidates) {
      bench.check(candidate);
    }
    say("All %d candidates give the right answer; measuring", candidates.size());
    List<Measurement> measurements = new InterleavedRun(bench, plan).measure(candidates);
    write(
        page,
        new Results(
            commandLine(), today(), Machine.here(measured.description()), plan, measurements));
    return 0;
  }

  private static LambdaBench compile(Path work) throws IOException {
    CPrograms programs = new CPrograms(PROJECT.resolve("src/main/c"), work);
    programs.compile("exchange", "exchange.c");
    return new LambdaBench(
        programs.compile("lambda-bench", "lambda-bench.c", "process.c", "server.c"),
        Files.createDirectories(work.resolve("logs")));
  }

  private static void write(Path page, Results results) throws IOException {
    Report report = new Report(results);
    report.write(page);
    report.writeJson(TARGET.resolve("results.json"));
    say("Wrote %s and %s", ROOT.relativize(page), ROOT.relativize(TARGET.resolve("results.json")));
  }

  /** What to type to get such a report again, wherever the JDK is there. */
  private String commandLine() {
    List<String> typed = new ArrayList<>(List.of("benchmarks/run"));
    for (String argument : spec.commandLine().getParseResult().originalArgs()) {
      boolean folder = typed.get(typed.size() - 1).equals("--jdk");
      typed.add(folder ? "JDK" : argument.replaceFirst("^--jdk=.*", "--jdk=JDK"));
    }
    return String.join(" ", typed);
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  private static Path emptyFolder(Path folder) throws IOException {
    FileUtils.deleteDirectory(folder.toFile());
    return Files.createDirectories(folder);
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(format, values));
  }
}
