package dev.flint.runtime.oracle;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@NeedsOracle
final class FailureOracleTest {

  private static final List<String> KINDS =
      List.of(
          "unchecked",
          "checked",
          "throwable",
          "error",
          "linkage",
          "thread death",
          "no message",
          "empty message",
          "null message",
          "named",
          "localized",
          "cause",
          "cause only",
          "suppressed",
          "no stack",
          "nested class",
          "anonymous",
          "line ends",
          "markup",
          "long",
          "unchecked IO",
          "reflected",
          "undeclared",
          "future",
          "lambda",
          "constructor",
          "null pointer",
          "index",
          "arithmetic",
          "cast",
          "number",
          "wrapped memory");

  private static final List<String> FATAL =
      List.of("overflow", "memory", "thrown memory", "internal", "IO error");

  private static final Judgement HALF_A_CHARACTER =
      Deviation.oursExplains("lone-surrogate", "lone \ud83d");

  @TestFactory
  Stream<DynamicTest> whatRequestHandlersThrowIsReportedAlike() throws Exception {
    return table("Failures", KINDS)
        .event("half a character", "\"surrogate\"", HALF_A_CHARACTER)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> whatMethodsThrowIsReportedAlike() throws Exception {
    return table("Failures::method", KINDS)
        .event("half a character", "\"surrogate\"", HALF_A_CHARACTER)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> afterErrorsOfTheMachineTheProcessEnds() throws Exception {
    return table("Failures", FATAL).tests();
  }

  @TestFactory
  Stream<DynamicTest> whatBreaksTheHandlerIsReportedAlike() throws Exception {
    return Comparison.all(
        fails("Broken$InConstructor"),
        fails("Broken$InConstructor::work"),
        fails("Broken$Checked"),
        fails("Broken$Fatal"),
        fails("Broken$InInitializer"),
        fails("Broken$InInitializer::work"),
        fails("Broken$InitializerError"));
  }

  private static Comparison table(String handler, List<String> kinds) {
    Comparison table = Comparison.of(handler);
    kinds.forEach(kind -> table.sameError(kind, "\"" + kind + "\""));
    return table;
  }

  private static Comparison fails(String handler) {
    return Comparison.of(handler).event("fails", "\"e\"", Judgement.sameInitError());
  }
}
