package dev.flint.benchmarks;

import dev.flint.benchmarks.launch.BenchmarkFunction;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.launch.Suite;
import dev.flint.benchmarks.measure.Plan;
import dev.flint.benchmarks.measure.Section;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What to measure, how often, and where the report goes. */
final class Options {
  @Option(
      names = "--jdk",
      description =
          "A JDK to measure on; may be given several times, for one feature version each.",
      defaultValue = "${sys:java.home}")
  private List<Path> homes;

  @Option(
      names = "--suites",
      split = ",",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Only these functions and their pages: ${COMPLETION-CANDIDATES}.")
  private List<Suite> suites = List.of();

  @Option(
      names = "--functions",
      split = ",",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Only these, by the names of their projects.")
  private List<String> functions = List.of();

  @Option(
      names = "--contenders",
      split = ",",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private List<Contender> contenders = List.of();

  @Option(
      names = "--sections",
      split = ",",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Only these parts of the report: ${COMPLETION-CANDIDATES}.")
  private List<Section> sections = List.of();

  @Option(names = "--runs", description = "Cold starts of each candidate.", defaultValue = "21")
  private int runs;

  @Option(
      names = "--dropped-runs",
      description = "Those with an empty page cache.",
      defaultValue = "5")
  private int droppedRuns;

  @Option(
      names = "--lambda-runs",
      description = "Those with CPU as Lambda gives it, for each size.",
      defaultValue = "5")
  private int lambdaRuns;

  @Option(
      names = "--limited-runs",
      description = "Those within limits, for each of these.",
      defaultValue = "5")
  private int limitedRuns;

  @Option(names = "--warm-runs", description = "Starts under load.", defaultValue = "5")
  private int warmRuns;

  @Option(
      names = "--load-runs",
      description = "Starts with many events at once, and with streamed answers.",
      defaultValue = "5")
  private int loadRuns;

  @Option(
      names = "--warm-up",
      description = "Invocations of such a start that don't count.",
      defaultValue = "5000")
  private int warmUp;

  @Option(names = "--invocations", description = "Those that do.", defaultValue = "10000")
  private int invocations;

  @Option(
      names = "--report",
      description =
          "The folder for the pages, one for each suite; of a part, or a quick run: "
              + "benchmarks/target.",
      defaultValue = "docs")
  private Path report;

  @Option(
      names = "--summary",
      description = "Measures nothing: draws the chart of the README from the pages once more.")
  private boolean summary;

  @Option(names = "--quick", description = "Only shows that everything works: few runs.")
  private boolean quick;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** The JDKs in the order given. */
  List<MeasuredJdk> jdks() {
    List<MeasuredJdk> jdks = homes.stream().map(MeasuredJdk::at).toList();
    if (jdks.stream().map(MeasuredJdk::feature).distinct().count() < jdks.size()) {
      throw refused("--jdk: expected different feature versions, found " + jdks);
    }
    return jdks;
  }

  /** Whether only the chart of the README is wanted. */
  boolean summary() {
    return summary;
  }

  /** Those functions that are wanted. */
  List<BenchmarkFunction> among(List<BenchmarkFunction> all) {
    List<String> names = all.stream().map(BenchmarkFunction::name).toList();
    if (!names.containsAll(functions)) {
      throw refused("--functions: expected some of %s, found %s".formatted(names, functions));
    }
    return all.stream()
        .filter(f -> functions.isEmpty() || functions.contains(f.name()))
        .filter(f -> suites.isEmpty() || suites.contains(f.suite()))
        .toList();
  }

  /** What shall run them. */
  Set<Contender> contenders() {
    return contenders.isEmpty() ? EnumSet.allOf(Contender.class) : EnumSet.copyOf(contenders);
  }

  /** How often. */
  Plan plan() {
    Map<Section, Integer> all = new EnumMap<>(Section.class);
    all.put(Section.COLD, quick ? 2 : runs);
    all.put(Section.DROPPED, quick ? 1 : droppedRuns);
    all.put(Section.LAMBDA, quick ? 1 : lambdaRuns);
    all.put(Section.LIMITS, quick ? 1 : limitedRuns);
    all.put(Section.WARM, quick ? 1 : warmRuns);
    all.put(Section.CONCURRENT, quick ? 1 : loadRuns);
    all.put(Section.STREAMED, quick ? 1 : loadRuns);
    Plan plan = quick ? new Plan(all, 200, 500) : new Plan(all, warmUp, invocations);
    return sections.isEmpty() ? plan : plan.only(sections);
  }

  /** Where the pages go; a part of one never takes the place of the whole. */
  Path pages(Path target) {
    boolean whole = !quick && functions.isEmpty() && contenders.isEmpty() && sections.isEmpty();
    boolean named = spec.commandLine().getParseResult().hasMatchedOption("--report");
    return whole || named ? report.toAbsolutePath() : target;
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
