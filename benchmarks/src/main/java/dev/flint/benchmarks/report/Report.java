package dev.flint.benchmarks.report;

import com.samskivert.mustache.Mustache;
import dev.flint.benchmarks.bar.Bars;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.launch.Suite;
import dev.flint.benchmarks.measure.Section;
import dev.flint.benchmarks.measure.Series;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page with the results of one suite, its charts beside it. */
public final class Report {
  private final Suite suite;
  private final Results results;

  /** The report of a suite. */
  public Report(Suite suite, Results results) {
    this.suite = suite;
    this.results = results;
  }

  /** Writes the page into a folder, and the charts into a folder there that is called like it. */
  public Path write(Path pages) throws IOException {
    Path page = pages.resolve(suite.page() + ".md");
    for (MeasuredJdk jdk : results.jdks()) {
      List<Series> cold = results.of(Section.COLD, jdk);
      if (!cold.isEmpty()) {
        Chart.write(cold, pages.resolve(chart(jdk)));
      }
    }
    Files.createDirectories(pages);
    Files.writeString(page, text());
    return page;
  }

  /** The page in Markdown. */
  String text() throws IOException {
    List<JdkPart> jdks =
        results.jdks().stream().map(jdk -> JdkPart.of(results, jdk, chart(jdk))).toList();
    try (Reader reader = template(suite.page())) {
      return Mustache.compiler()
          .escapeHTML(false)
          .withLoader(Report::template)
          .compile(reader)
          .execute(
              Map.of(
                  "results", results,
                  "runs", byName(results.plan().runs()),
                  "jdks", jdks,
                  "bars", Bars.verdicts(results.jdks(), results.series()),
                  "environments", Limits.small(),
                  "leftOut", byName(results.leftOut()).entrySet()));
    }
  }

  /** As the template and the option call the sections. */
  private static <V> Map<String, V> byName(Map<Section, V> values) {
    Map<String, V> named = new TreeMap<>();
    values.forEach((section, value) -> named.put(section.name().toLowerCase(Locale.ROOT), value));
    return named;
  }

  private static Reader template(String name) {
    InputStream text = Report.class.getResourceAsStream(name + ".md.mustache");
    return new InputStreamReader(text, StandardCharsets.UTF_8);
  }

  private String chart(MeasuredJdk jdk) {
    return "%s/first-answer-jdk%d.svg".formatted(suite.page(), jdk.feature());
  }
}
