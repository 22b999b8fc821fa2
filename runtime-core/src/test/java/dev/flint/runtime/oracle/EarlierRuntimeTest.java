package dev.flint.runtime.oracle;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The comparison with AWS's runtime as it was some versions ago: some of each subject. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
final class EarlierRuntimeTest {

  @TestFactory
  Stream<DynamicTest> answersAreTheSame() throws Exception {
    return Comparison.all(
        earlier("Echo")
            .sameBytes("a string", "\"hello \u20ac \ud83d\ude00\"")
            .sameBytes("lenient JSON", "'a\\qb'")
            .unbound("an object for a string", "{\"a\":1}"),
        earlier("Properties")
            .sameJson("a field", "{\"field\":\"a\"}")
            .sameJson("a property by its name", "{\"annotated\":\"a\"}"),
        earlier("Scalars::map").sameJson("a map", "{\"b\":null,\"a\":[1.50,{\"c\":null}]}"),
        earlier("Scalars::real").sameJson("not a number", "NaN"),
        earlier("Signatures::skipping").sameBytes("an overload", "\"e\""),
        earlier("Streams")
            .sameBytes("bytes", " bytes")
            .sameError("an exception after a part", " throw"));
  }

  @TestFactory
  Stream<DynamicTest> failuresAreTheSame() throws Exception {
    return Comparison.all(
        earlier("Failures")
            .sameError("a cause", "\"cause\"")
            .sameError("no message", "\"no message\"")
            .sameError("a linkage error", "\"linkage\"")
            .sameError("a stack overflow", "\"overflow\""),
        earlier("Broken$InConstructor").event("fails", "\"e\"", Judgement.sameInitError()));
  }

  private static Comparison earlier(String handler) {
    return Comparison.of(handler).withTheEarlierRuntime();
  }
}
