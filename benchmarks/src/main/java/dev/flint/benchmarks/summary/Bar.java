package dev.flint.benchmarks.summary;

import dev.flint.benchmarks.launch.Contender;
import java.util.Map;

/**
 * A bar of the chart with what stands beside it, all as on the page.
 *
 * @param contender what ran the function
 * @param style the bar's class
 * @param answer ms to the first answer
 * @param memory MiB at the first answer
 * @param zip MB
 * @param y its upper edge
 * @param width its length
 */
record Bar(
    String contender, String style, String answer, String memory, String zip, int y, double width) {
  private static final int LEFT = 132;
  private static final int BASELINE = 14;

  static Bar of(Contender contender, Map<String, String> cells, int y) {
    return new Bar(
        contender.title(),
        contender == Contender.FLINT ? "flint" : "other",
        cells.get("first answer, ms"),
        cells.get("peak memory, MiB"),
        cells.get("zip, MB"),
        y,
        0);
  }

  double ms() {
    return Double.parseDouble(answer);
  }

  Bar scaled(double perMs) {
    double scaled = Math.round(ms() * perMs * 10) / 10.0;
    return new Bar(contender, style, answer, memory, zip, y, scaled);
  }

  /** Where its figure begins. */
  double end() {
    return LEFT + width + 6;
  }

  /** Where its text stands. */
  int baseline() {
    return y + BASELINE;
  }
}
