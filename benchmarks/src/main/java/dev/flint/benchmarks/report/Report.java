package dev.flint.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.samskivert.mustache.Mustache;
import dev.flint.benchmarks.bar.Bars;
import dev.flint.benchmarks.launch.Jdk;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.measure.Section;
import dev.flint.benchmarks.measure.Series;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page with the results, its charts beside it. */
public final class Report {
  private static final String TEMPLATE = "benchmarks.md.mustache";

  private final Results results;

  /** The report of a run. */
  public Report(Results results) {
    this.results = results;
  }

  /** Writes the page, and the charts into a folder that is called like it. */
  public void write(Path page) throws IOException {
    String folder = page.getFileName().toString().replaceFirst("\\.md$", "");
    for (Jdk jdk : results.jdks()) {
      List<Series> cold = results.of(Section.COLD, jdk);
      if (!cold.isEmpty()) {
        Chart.write(cold, page.resolveSibling(chart(folder, jdk)));
      }
    }
    Files.createDirectories(page.getParent());
    try (Writer out = Files.newBufferedWriter(page)) {
      out.write(text(folder));
    }
  }

  /** Writes every observation as JSON. */
  public void writeJson(Path file) throws IOException {
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(file.toFile(), results);
  }

  /** The page in Markdown; its charts are in this folder beside it. */
  String text(String folder) throws IOException {
    List<JdkPart> jdks =
        results.jdks().stream().map(jdk -> JdkPart.of(results, jdk, chart(folder, jdk))).toList();
    try (InputStream template = Report.class.getResourceAsStream(TEMPLATE);
        Reader reader = new InputStreamReader(template, StandardCharsets.UTF_8)) {
      return Mustache.compiler()
          .escapeHTML(false)
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

  private static String chart(String folder, Jdk jdk) {
    return "%s/first-answer-jdk%d.svg".formatted(folder, jdk.feature());
  }
}
