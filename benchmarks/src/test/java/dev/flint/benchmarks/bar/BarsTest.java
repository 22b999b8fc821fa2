package dev.flint.benchmarks.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.benchmarks.Samples;
import dev.flint.benchmarks.launch.Candidate;
import dev.flint.benchmarks.launch.Contender;
import dev.flint.benchmarks.launch.Limits;
import dev.flint.benchmarks.launch.MeasuredJdk;
import dev.flint.benchmarks.measure.Section;
import dev.flint.benchmarks.measure.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
  @Test
  void dividesTheOthersTimeWhereItIsToBeSooner() {
    Verdict verdict =
        verdict(
            "first answer, times sooner than RIC, stock JDK",
            cold(Contender.FLINT, Samples.JDK_25, 40, 50),
            cold(Contender.RIC, Samples.JDK_25, 280, 400));

    assertEquals("7.50", verdict.median());
    assertEquals("7.25–7.75", verdict.quartiles());
    assertEquals("≥ 7", verdict.bound());
    assertTrue(verdict.met());
  }

  @Test
  void dividesByTheOthersTimeWhereItIsNotToTakeMuchLonger() {
    Verdict verdict =
        verdict(
            "first answer, divided by that of Limit: bare `main`",
            cold(Contender.FLINT, Samples.JDK_25, 39),
            cold(Contender.BARE_MAIN, Samples.JDK_25, 30));

    assertEquals("1.30", verdict.median());
    assertEquals("≤ 1.25", verdict.bound());
    assertFalse(verdict.met());
  }

  @Test
  void dividesByTheOthersRateUnderLoad() {
    Verdict verdict =
        verdict(
            "invocations per second, divided by that of RIC, stock JDK",
            Samples.load(hello(Contender.FLINT), 15_000),
            Samples.load(hello(Contender.RIC), 6_000));

    assertEquals("2.50", verdict.median());
    assertTrue(verdict.met());
  }

  @Test
  void takesAFigureAloneWithItsUnit() {
    Series flint = cold(Contender.FLINT, Samples.JDK_25, 40);

    assertFalse(verdict("zip, MB", flint).met());
    assertEquals("20.5", verdict("zip, MB", flint).median());
    assertEquals("", verdict("zip, MB", flint).quartiles());
    assertFalse(verdict("peak memory, MiB", flint).met());
  }

  @Test
  void looksAtTheDiskOnlyWhereThePageCacheWasDropped() {
    Series cold = cold(Contender.FLINT, Samples.JDK_25, 40);
    Series dropped = Samples.starts(Section.DROPPED, hello(Contender.FLINT), 90);

    Verdict verdict = verdict("read from disk for the first answer, MB", cold, dropped);

    assertEquals("30.0", verdict.median());
    assertTrue(verdict.met());
    assertTrue(verdicts(cold).stream().noneMatch(v -> v.subject().contains("disk")));
  }

  @Test
  void hasOtherBarsForJdksBeforeAotCaches() {
    List<Verdict> verdicts =
        verdicts(
            cold(Contender.FLINT, Samples.JDK_17, 60),
            cold(Contender.RIC_CACHED, Samples.JDK_17, 120));

    assertEquals(1, verdicts.size());
    assertEquals(17, verdicts.get(0).jdk());
    assertEquals("≥ 1.5", verdicts.get(0).bound());
  }

  @Test
  void looksAtTheSizeOfLambdaThatTheBarIsFor() {
    Limits limits = Limits.ofLambda(512);
    Candidate flint = Samples.candidate("dynamodb", Contender.FLINT, Samples.JDK_25);
    Candidate ric = Samples.candidate("dynamodb", Contender.RIC, Samples.JDK_25);

    Verdict verdict =
        verdict(
            "first answer at 512 MB, times sooner than RIC, stock JDK",
            Samples.starts(Section.LAMBDA, flint.within(Limits.ofLambda(256)), 900),
            Samples.starts(Section.LAMBDA, flint.within(limits), 300),
            Samples.starts(Section.LAMBDA, ric.within(limits), 1500));

    assertEquals("5.00", verdict.median());
    assertEquals("≥ 4.5", verdict.bound());
  }

  @Test
  void allowsNoMoreMemoryThanTheOthersCacheTakes() {
    Candidate flint = Samples.candidate("micronaut", Contender.FLINT, Samples.JDK_25);
    Candidate cached = Samples.candidate("micronaut", Contender.RIC_CACHED, Samples.JDK_25);

    Verdict verdict =
        verdict(
            "peak memory, divided by that of RIC, own cache",
            Samples.starts(Section.COLD, flint, 300),
            Samples.starts(Section.COLD, cached, 400));

    assertEquals("1.00", verdict.median());
    assertTrue(verdict.met());
  }

  @Test
  void asksForMoreInvocationsOfManyAtOnceWithNoMoreMemory() {
    Series flint = Samples.concurrent(Contender.FLINT, 30_000, 160);
    Series ric = Samples.concurrent(Contender.RIC, 12_000, 200);

    Verdict busier =
        verdict("invocations per second, divided by that of RIC, stock JDK", flint, ric);
    Verdict smaller = verdict("peak memory, divided by that of RIC, stock JDK", flint, ric);

    assertEquals("2.50", busier.median());
    assertEquals("≥ 1.5", busier.bound());
    assertEquals("0.80", smaller.median());
    assertTrue(smaller.met());
  }

  @Test
  void dividesTheThroughputByThatOfACopy() {
    Verdict verdict =
        verdict(
            "throughput, divided by that of Limit: C program",
            Samples.streamed(Contender.FLINT, 8),
            Samples.streamed(Contender.C_EXCHANGE, 2));

    assertEquals("0.25", verdict.median());
    assertFalse(verdict.met());
  }

  @Test
  void tellsNothingOfWhatWasNotMeasured() {
    assertTrue(verdicts(cold(Contender.RIC, Samples.JDK_25, 300)).isEmpty());
  }

  private static Verdict verdict(String subject, Series... measured) {
    return verdicts(measured).stream()
        .filter(verdict -> verdict.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static List<Verdict> verdicts(Series... measured) {
    return Bars.verdicts(List.of(Samples.JDK_25, Samples.JDK_17), List.of(measured));
  }

  private static Series cold(Contender contender, MeasuredJdk jdk, long... firstAnswers) {
    return Samples.starts(Section.COLD, Samples.candidate("hello", contender, jdk), firstAnswers);
  }

  private static Candidate hello(Contender contender) {
    return Samples.candidate("hello", contender, Samples.JDK_25);
  }
}
