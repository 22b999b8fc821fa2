package dev.flint.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.samskivert.mustache.Mustache;
import dev.flint.benchmarks.launch.BenchmarkFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The page with the results, its chart beside it. */
public final class Report {
  private static final String TEMPLATE = "benchmarks.md.mustache";

  private final Results results;

  /** The report of a run. */
  public Report(Results results) {
    this.results = results;
  }

  /** Writes the page, and the chart into a folder that is called like it. */
  public void write(Path page) throws IOException {
    String folder = page.getFileName().toString().replaceFirst("\\.md$", "");
    Chart.write(results, page.resolveSibling(folder).resolve("first-answer.svg"));
    try (Writer out = Files.newBufferedWriter(page)) {
      out.write(text(folder + "/first-answer.svg"));
    }
  }

  /** Writes every observation as JSON. */
  public void writeJson(Path file) throws IOException {
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(file.toFile(), results);
  }

  /** The page in Markdown, with this link to the chart. */
  String text(String chart) throws IOException {
    try (InputStream template = Report.class.getResourceAsStream(TEMPLATE);
        Reader reader = new InputStreamReader(template, StandardCharsets.UTF_8)) {
      return Mustache.compiler()
          .escapeHTML(false)
          .compile(reader)
          .execute(Map.of("results", results, "functions", sections(), "chart", chart));
    }
  }

  private List<Section> sections() {
    return results.functions().stream().map(this::section).toList();
  }

  private Section section(BenchmarkFunction function) {
    return new Section(
        function.name(),
        results.of(function).stream()
            .map(measurement -> Row.of(measurement, results.timesSoonerThanRic(measurement)))
            .toList());
  }

  /** The figures of one function. */
  private record Section(String function, List<Row> rows) {}
}
