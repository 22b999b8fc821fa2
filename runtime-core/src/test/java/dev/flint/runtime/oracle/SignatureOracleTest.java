package dev.flint.runtime.oracle;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@NeedsOracle
final class SignatureOracleTest {

  private static final String EVENT = "\"e\"";

  @TestFactory
  Stream<DynamicTest> everyFormOfMethodIsCalled() throws Exception {
    return Comparison.all(
        answers("event"),
        answers("eventAndContext"),
        answers("context"),
        answers("nothing"),
        answers("gives"),
        answers("takes"),
        answers("boxedVoid"),
        answers("fixed"),
        answers("busy"),
        answers("in"),
        answers("inGives"),
        answers("inContext"),
        answers("out"),
        answers("outGives"),
        answers("outContext"),
        answers("inOut"),
        answers("inOutContext"),
        answers("varargs"),
        answers("inherited"),
        answers("byDefault"),
        Comparison.of("Signatures::inheritedStatic")
            .event(
                "answers",
                EVENT,
                Deviation.oursAnswers("inherited-static", "\"inherited static e\"")));
  }

  @TestFactory
  Stream<DynamicTest> amongOverloadsTheSameIsChosen() throws Exception {
    return Comparison.all(
        answers("longer"), answers("ending"), answers("skipping"), answers("guarded"));
  }

  @TestFactory
  Stream<DynamicTest> methodsOfOtherFormsAreRefused() throws Exception {
    return Comparison.all(
        fails("Signatures::outIn"),
        fails("Signatures::two"),
        fails("Signatures::contextFirst"),
        fails("Signatures::hidden"),
        fails("Signatures$Inner::work"),
        fails("Signatures$Guarded::work"),
        fails("Signatures$Hidden"),
        fails("Signatures$Plain"),
        fails("Signatures$Missing"),
        fails("Signatures.Nested::work"),
        fails("Signatures$Single"),
        fails("Signatures::"),
        fails("Signatures:event"));
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfClassIsTaken() throws Exception {
    return Comparison.all(
        takes("Signatures$Nested::work"),
        takes("Signatures$Inner::fixed"),
        takes("Signatures$Guarded::fixed"),
        takes("Signatures$Contract::fixed"),
        takes("Signatures$Both"),
        takes("Signatures$Both::handleRequest"),
        Comparison.of("Signatures$Named::handleRequest")
            .sameJson("a method of the interface", "{\"name\":\"a\"}"),
        takes("Signatures$Recorded"));
  }

  private static Comparison answers(String method) {
    return takes("Signatures::" + method);
  }

  private static Comparison takes(String handler) {
    return Comparison.of(handler).sameBytes("answers", EVENT);
  }

  private static Comparison fails(String handler) {
    return Comparison.of(handler).event("is refused", EVENT, Judgement.refusedAtInit());
  }
}
