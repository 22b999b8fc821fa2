package dev.flint.benchmarks.summary;

import com.samskivert.mustache.Mustache;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Suite;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The chart of the README: the first answers of a few functions. It is drawn from the pages, which
 * are measured at different times, so that it has no figure that they don't have.
 */
public final class Summary {
  private static final String FILE = "benchmarks/summary.svg";
  private static final int TOP = 46;
  private static final int HEIGHT_OF_A_TITLE = 30;
  private static final int HEIGHT_OF_A_BAR = 26;
  private static final int BOTTOM = 58;
  private static final double WIDEST_BAR = 210;
  private static final List<Contender> CONTENDERS =
      List.of(Contender.FLINT, Contender.RIC_CACHED, Contender.RIC);

  private final MeasuredPage small;
  private final MeasuredPage real;

  private Summary(MeasuredPage small, MeasuredPage real) {
    this.small = small;
    this.real = real;
  }

  /** Draws it into the folder of the pages, where both are there. Returns the file. */
  public static Path write(Path pages) throws IOException {
    Path file = pages.resolve(FILE);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, svg(pages));
  }

  /** Whether the pages that it is drawn from are there. */
  public static boolean canBeDrawn(Path pages) {
    return List.of(Suite.SMALL, Suite.REAL).stream()
        .allMatch(suite -> Files.exists(pages.resolve(suite.page() + ".md")));
  }

  /** The SVG. */
  static String svg(Path pages) throws IOException {
    return new Summary(MeasuredPage.of(Suite.SMALL, pages), MeasuredPage.of(Suite.REAL, pages))
        .svg();
  }

  private String svg() throws IOException {
    List<Group> groups = groups();
    Map<String, Object> values =
        Map.of(
            "groups", groups,
            "height", bottom(groups) + BOTTOM,
            "jdk", real.jdk(),
            "small", small.date(),
            "real", real.date(),
            "machine", real.machine());
    try (Reader template =
        new InputStreamReader(
            Summary.class.getResourceAsStream("summary.svg.mustache"), StandardCharsets.UTF_8)) {
      return Mustache.compiler().compile(template).execute(values);
    }
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    add(groups, small, "hello", "takes and gives a string");
    add(groups, real, "dynamodb", "AWS SDK, puts and gets an item");
    add(groups, real, "spring-cloud-function", "on Spring Boot 3.5");
    add(groups, real, "spring-cloud-function-boot-4", "on Spring Boot 4");
    double longest =
        groups.stream().flatMap(g -> g.bars().stream()).mapToDouble(Bar::ms).max().orElseThrow();
    return groups.stream().map(group -> group.scaled(WIDEST_BAR / longest)).toList();
  }

  private static void add(List<Group> groups, MeasuredPage page, String function, String what) {
    int top = bottom(groups) + HEIGHT_OF_A_TITLE;
    List<Bar> bars = new ArrayList<>();
    for (Contender contender : CONTENDERS) {
      int y = top + HEIGHT_OF_A_BAR * bars.size();
      bars.add(Bar.of(contender, page.coldStart(function, contender), y));
    }
    groups.add(new Group(function, what, top - 8, bars));
  }

  private static int bottom(List<Group> groups) {
    return TOP + groups.size() * (HEIGHT_OF_A_TITLE + HEIGHT_OF_A_BAR * CONTENDERS.size());
  }

  /** A function's bars below its name. */
  private record Group(String function, String what, int y, List<Bar> bars) {
    Group scaled(double perMs) {
      return new Group(function, what, y, bars.stream().map(bar -> bar.scaled(perMs)).toList());
    }
  }
}
