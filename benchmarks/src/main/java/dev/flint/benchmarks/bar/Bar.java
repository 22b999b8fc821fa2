package dev.flint.benchmarks.bar;

import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.measure.Figure;
import dev.flint.benchmarks.measure.Section;
import dev.flint.benchmarks.measure.Series;
import java.util.List;
import java.util.Optional;

/**
 * What Flint is to reach.
 *
 * @param aotCache whether it is for JDKs with an AOT cache, else for those with CDS archives
 * @param function the name of a function
 * @param section where its figure is measured
 * @param limits within what
 * @param figure what of it
 * @param relation how it relates to the bound
 * @param other with whose it is compared; null when the figure stands alone
 * @param bound the limit, in the figure's unit when it stands alone
 */
record Bar(
    boolean aotCache,
    String function,
    Section section,
    Limits limits,
    Figure figure,
    Relation relation,
    Contender other,
    double bound) {

  /** On JDKs with an AOT cache, the first answer comes so many times sooner than another's. */
  static Bar sooner(
      String function, Section section, Limits limits, Contender other, double bound) {
    return new Bar(
        true,
        function,
        section,
        limits,
        Figure.FIRST_ANSWER,
        Relation.GOES_INTO_ANOTHER_AT_LEAST,
        other,
        bound);
  }

  /** On others, it comes so many times sooner than that of the RIC with an archive of its own. */
  static Bar soonerOnCds(String function, double bound) {
    return new Bar(
        false,
        function,
        Section.COLD,
        Limits.NONE,
        Figure.FIRST_ANSWER,
        Relation.GOES_INTO_ANOTHER_AT_LEAST,
        Contender.RIC_CACHED,
        bound);
  }

  /** What came of it on a JDK; empty when this was not measured, or it is for other JDKs. */
  Optional<Verdict> verdict(MeasuredJdk jdk, List<Series> measured) {
    Optional<Series> flint = find(Contender.FLINT, jdk, measured);
    Optional<Series> reference = other == null ? flint : find(other, jdk, measured);
    if (jdk.hasAotCache() != aotCache || flint.isEmpty() || reference.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Verdict(this, jdk, relation.measured(figure, flint.get(), reference.get())));
  }

  private Optional<Series> find(Contender contender, MeasuredJdk jdk, List<Series> measured) {
    return measured.stream()
        .filter(series -> series.section() == section)
        .filter(series -> series.candidate().limits().equals(limits))
        .filter(series -> series.candidate().contender() == contender)
        .filter(series -> series.candidate().function().name().equals(function))
        .filter(series -> series.candidate().jdk().equals(jdk))
        .findFirst();
  }
}
