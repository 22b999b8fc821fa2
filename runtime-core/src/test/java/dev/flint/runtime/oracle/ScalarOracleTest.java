package dev.flint.runtime.oracle;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@NeedsOracle
final class ScalarOracleTest {

  @TestFactory
  Stream<DynamicTest> methodsTakeAndGiveAnyType() throws Exception {
    return Comparison.all(
        Comparison.of("Scalars::integer")
            .sameJson("an int", "-5")
            .sameJson("an int in quotes", "\"5\"")
            .sameJson("an int in an array", "[5]")
            .unbound("a word for an int", "\"five\"")
            .unbound("no event for an int", "")
            .sameJson("null for an int", "null")
            .sameJson("empty text for an int", "\"\"")
            .unbound("an empty array for an int", "[]"),
        Comparison.of("Scalars::real")
            .sameJson("a double", "1.10")
            .sameJson("not a number", "NaN")
            .sameJson("a whole double", "1"),
        Comparison.of("Scalars::flag").sameJson("true", "true").sameJson("a number", "1"),
        Comparison.of("Scalars::any")
            .sameJson("an object", "{\"b\":null,\"a\":[1.50,{}]}")
            .sameJson("a string", "\"a\"")
            .sameJson("null", "null")
            .sameJson("an empty array", "[]")
            .sameJson("an empty string", "\"\""),
        Comparison.of("Scalars::map")
            .sameJson("a map", "{\"b\":null,\"a\":[1.50,{\"c\":null}]}")
            .sameJson("an empty map", "{}")
            .sameJson("empty text for a map", "\"\"")
            .sameJson("an empty array for a map", "[]")
            .sameJson("a map in an array", "[{\"a\":1}]")
            .unbound("text for a map", "\"a\""),
        Comparison.of("Scalars::beans")
            .sameJson("beans", "[{\"name\":\"a\",\"x\":1},null]")
            .sameJson("one bean for many", "{\"name\":\"a\"}")
            .sameJson("empty text for beans", "\"\"")
            .sameJson("null for beans", "null"),
        Comparison.of("Scalars::beansByName")
            .sameJson("a map of beans", "{\"a\":{\"name\":\"a\",\"x\":1}}"),
        Comparison.of("Scalars::texts").sameJson("an array", "[\"a\",1]").sameJson("one", "\"a\""),
        Comparison.of("Scalars::bytes").sameJson("bytes", "\"AQID\"").sameJson("none", "\"\""),
        Comparison.of("Scalars::colour")
            .sameJson("an enum constant", "\"GREEN\"")
            .sameJson("an unknown one", "\"PUCE\""),
        Comparison.of("Scalars::date").sameJson("a date", "\"2020-01-01T00:00:00Z\""),
        Comparison.of("Scalars::nothing")
            .sameJson("null", "null")
            .sameJson("an object for nothing", "{\"a\":1}")
            .sameJson("text for nothing", "\"a\"")
            .sameJson("a number for nothing", "1")
            .unbound("a bare word for nothing", "word")
            .unbound("no event for nothing", "")
            .sameJson("something behind null", "null null")
            .sameJson("lenient JSON for nothing", "{'a':01}")
            .unbound("half an object for nothing", "{\"a\":"),
        Comparison.of("Scalars::numbers").sameJson("a collection of wildcards", "[1.5]"));
  }
}
