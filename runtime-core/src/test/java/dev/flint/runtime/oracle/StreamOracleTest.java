package dev.flint.runtime.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.flint.runtime.emulator.Event;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@NeedsOracle
final class StreamOracleTest {

  @TestFactory
  Stream<DynamicTest> streamHandlersReadAndWriteAsTheyLike() throws Exception {
    return Comparison.of("Streams")
        .sameBytes("no event and no answer", "")
        .sameBytes("no answer", " nothing")
        .sameBytes("nothing read", "!" + "x".repeat(100_000))
        .sameBytes("text as it is", " echo {\"a\": not JSON\n \u20ac\ud83d\ude00")
        .sameBytes("every byte", " bytes")
        .sameBytes("a thousand pieces", " pieces")
        .sameBytes("streams closed twice", " close")
        .sameBytes("a write after the close", " after-close")
        .sameBytes("a read beyond the end", " more")
        .sameError("an exception after a part", " throw")
        .sameBytes("the part is not in the next answer", " echo next")
        .event(
            "bytes that are not UTF-8",
            Event.of(" echo \u00e9".getBytes(ISO_8859_1)),
            Judgement.sameBytes())
        .sameError("null written", " null")
        .sameError("a part of nothing written", " beyond")
        .sameBytes("an event of 6 MB", " echo " + "x".repeat(6 * 1024 * 1024 - 100))
        .sameBytes("the largest answer", " large 6291556")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> answersThatAreTooLargeDoNotEndOurs() throws Exception {
    return Comparison.of("Streams")
        .event("one byte too many", " large 6291557", Deviation.onlyOursGoesOn("large-response"))
        .sameBytes("the event after it", " echo next")
        .tests();
  }
}
