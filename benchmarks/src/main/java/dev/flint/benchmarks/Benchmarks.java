package dev.flint.benchmarks;

import dev.flint.benchmarks.candidate.Candidates;
import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.CPrograms;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.LambdaBench;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.launch.Services;
import dev.flint.benchmarks.launch.Suite;
import dev.flint.benchmarks.measure.InterleavedRun;
import dev.flint.benchmarks.measure.Plan;
import dev.flint.benchmarks.measure.Section;
import dev.flint.benchmarks.measure.Series;
import dev.flint.benchmarks.report.Machine;
import dev.flint.benchmarks.report.Report;
import dev.flint.benchmarks.report.Results;
import dev.flint.benchmarks.subject.RealFunctions;
import dev.flint.benchmarks.subject.SmallFunctions;
import dev.flint.benchmarks.summary.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command: builds the candidates, checks their answers, measures them and writes the report.
 */
@CommandLine.Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false,
    description = "Measures Flint beside other ways to run Java on Lambda.")
public final class Benchmarks implements Callable<Integer> {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Path PROJECT = ROOT.resolve("benchmarks");
  private static final Path TARGET = PROJECT.resolve("target");

  private final Instant started = Instant.now();

  @Mixin private Options options;

  @Spec private CommandSpec spec;

  private Benchmarks() {}

  /** Runs the command in the root of the checkout. */
  public static void main(String[] arguments) {
    // Zips tell local times; Lambda's are UTC.
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    System.exit(
        new CommandLine(new Benchmarks())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (options.summary()) {
      drawSummary();
      return 0;
    }
    Plan plan = options.plan();
    List<MeasuredJdk> jdks = options.jdks();
    Path work = emptyFolder(TARGET.resolve("work"));
    LambdaBench bench = compile(work);
    try (Services services = new Services()) {
      List<Candidate> candidates = prepare(jdks, work, bench, services);
      measure(plan, bench, candidates);
    }
    return 0;
  }

  private void measure(Plan plan, LambdaBench bench, List<Candidate> candidates)
      throws IOException {
    Map<Section, String> leftOut = obstacles(bench, plan);
    List<Series> series = new ArrayList<>();
    for (Section section : plan.runs().keySet()) {
      if (!leftOut.containsKey(section)) {
        say("Measuring: " + section);
        series.addAll(new InterleavedRun(bench, plan).measure(section, candidates));
      }
    }
    write(new Results(commandLine(), today(), Machine.here(), plan, leftOut, series));
  }

  private static LambdaBench compile(Path work) throws IOException {
    CPrograms programs = new CPrograms(PROJECT.resolve("src/main/c"), work);
    programs.exchange();
    return new LambdaBench(programs.lambdaBench(), Files.createDirectories(work.resolve("logs")));
  }

  private List<Candidate> prepare(
      List<MeasuredJdk> jdks, Path work, LambdaBench bench, Services services) throws IOException {
    Path maven = ROOT.resolve("mvnw");
    SmallFunctions small = new SmallFunctions(maven, PROJECT.resolve("subjects"), work);
    RealFunctions real = new RealFunctions(maven, ROOT.resolve(".ci/fixtures/frameworks"), work);
    List<BenchmarkFunction> all = new ArrayList<>(real.all());
    all.addAll(small.all());
    List<BenchmarkFunction> functions = new ArrayList<>();
    for (BenchmarkFunction function : options.among(all)) {
      functions.add(real.besideItsService(function, services));
    }
    Candidates builder = new Candidates(small, real, work, bench);
    List<Candidate> candidates = new ArrayList<>();
    for (MeasuredJdk jdk : jdks) {
      say("Preparing on " + jdk.description());
      candidates.addAll(builder.prepare(jdk, functions, options.contenders()));
    }
    for (Candidate candidate : candidates) {
      bench.check(candidate);
    }
    say("All " + candidates.size() + " candidates give the right answer");
    return candidates;
  }

  /** Why sections of the plan can't be measured here. */
  private Map<Section, String> obstacles(LambdaBench bench, Plan plan) {
    Map<Section, String> obstacles = new EnumMap<>(Section.class);
    for (Section section : plan.runs().keySet()) {
      Optional<String> obstacle =
          switch (section) {
            case DROPPED -> bench.obstacleToDropping();
            case LAMBDA, LIMITS -> bench.obstacleToLimits();
            case COLD, WARM, CONCURRENT, STREAMED -> Optional.empty();
          };
      obstacle.ifPresent(reason -> obstacles.put(section, reason));
    }
    obstacles.forEach((section, reason) -> say("Left out: " + section + ", as " + reason));
    return obstacles;
  }

  private void write(Results results) throws IOException {
    for (Suite suite : Suite.values()) {
      Results part = results.of(suite);
      if (!part.series().isEmpty()) {
        Path page = new Report(suite, part).write(options.pages(TARGET));
        say("Wrote " + ROOT.relativize(page));
      }
    }
    drawSummary();
    results.writeJson(TARGET.resolve("results.json"));
    say("Wrote " + ROOT.relativize(TARGET.resolve("results.json")));
  }

  /** Pages of a part are not always both there. */
  private void drawSummary() throws IOException {
    Path pages = options.pages(TARGET);
    if (Summary.canBeDrawn(pages)) {
      say("Wrote " + ROOT.relativize(Summary.write(pages)));
    }
  }

  /** What to type to get such a report again, wherever the JDKs are there. */
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

  /** Tells how far it is, after how many seconds. */
  private void say(String what) {
    long seconds = Duration.between(started, Instant.now()).toSeconds();
    System.out.printf("%5d s  %s%n", seconds, what);
  }
}
