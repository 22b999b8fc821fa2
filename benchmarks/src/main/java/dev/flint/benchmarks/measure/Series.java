package dev.flint.benchmarks.measure;

import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Observation;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All starts of one candidate in a section, in the order in which they happened.
 *
 * @param section how it was started
 * @param candidate what was started
 * @param observations one of each round
 */
public record Series(Section section, Candidate candidate, List<Observation> observations) {
  /** Copies the list. */
  public Series {
    observations = List.copyOf(observations);
  }

  /** The median of a figure. */
  public double median(Figure figure) {
    return spread(figure).median();
  }

  /** The median of a figure, and its quartiles. */
  public Spread spread(Figure figure) {
    return Statistics.spread(values(figure));
  }

  /** The smallest of a figure. */
  public double min(Figure figure) {
    return Statistics.min(values(figure));
  }

  /**
   * A figure divided by that of another series in the same section: start by start of the same
   * round, so that what the machine did meanwhile cancels out.
   */
  public Spread ratio(Figure figure, Series other) {
    List<Double> mine = values(figure);
    List<Double> others = other.values(figure);
    int rounds = Math.min(mine.size(), others.size());
    return Statistics.spread(
        IntStream.range(0, rounds).mapToObj(i -> mine.get(i) / others.get(i)).toList());
  }

  /** Whether each start came as far as an answer, or to a good end where none is given. */
  public boolean answered() {
    return observations.stream().allMatch(seen -> candidate.contender().succeeded(seen));
  }

  private List<Double> values(Figure figure) {
    return observations.stream().map(seen -> figure.of(candidate, seen)).toList();
  }
}
