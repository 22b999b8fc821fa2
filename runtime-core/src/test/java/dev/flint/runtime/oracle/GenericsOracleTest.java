package dev.flint.runtime.oracle;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@NeedsOracle
final class GenericsOracleTest {

  private static final String NESTED = "{\"name\":\"a\",\"other\":1}";

  @TestFactory
  Stream<DynamicTest> requestHandlersTypesAreFound() throws Exception {
    return Comparison.all(
        Comparison.of("Generics$Concrete").sameJson("by way of a superclass", NESTED),
        Comparison.of("Generics$OfList")
            .event(
                "by way of interfaces",
                "[" + NESTED + "]",
                Deviation.oursAnswers(
                    "generic-interfaces",
                    "[{\"class\":\"oracle.handlers.Kinds$Nested\",\"value\":{\"name\":\"a\"}}]")),
        Comparison.of("Generics$OfLong").sameJson("a bounded variable that is given", "1"),
        Comparison.of("Generics$OfBound").sameJson("a variable by its bound", NESTED),
        Comparison.of("Generics$Unbound")
            .event("a variable without bound", NESTED, Judgement.refusedAtInit()),
        Comparison.of("Generics$Raw").event("no types", NESTED, Judgement.refusedAtInit()),
        Comparison.of("Generics$RawBase").sameJson("a superclass without types", "1"),
        Comparison.of("Generics$OfArrays")
            .sameJson("wildcards and arrays", "{\"x\":[" + NESTED + "]}"),
        Comparison.of("Generics$OfVoid")
            .sameBytes("nothing", "null")
            .sameBytes("something for nothing", "{\"a\":[1]}")
            .unbound("no event for nothing", ""),
        Comparison.of("Generics$OfMap").sameJson("a map", "{\"b\":null,\"a\":[1.50,{}]}"),
        Comparison.of("Generics$Wider").sameJson("a result of a subclass", "\"\""),
        Comparison.of("Generics$Polluted").unbound("a list of another type", "\"a\""),
        Comparison.of("Generics$PollutedResult").unbound("a result of another type", "1"));
  }

  @TestFactory
  Stream<DynamicTest> methodsTypesAreFound() throws Exception {
    return Comparison.all(
        Comparison.of("Generics$NestedService::work")
            .sameJson("a variable of the superclass", NESTED),
        Comparison.of("Generics$NestedService::list")
            .sameJson("a list of a variable of the superclass", "[" + NESTED + "]"),
        Comparison.of("Generics$OverridingService::work")
            .sameJson("a method with a bridge", NESTED),
        Comparison.of("Generics$GenericMethod::bounded")
            .sameJson("a variable of the method by its bound", NESTED),
        Comparison.of("Generics$GenericMethod::unbounded")
            .sameJson("a variable of the method without bound", NESTED)
            .sameJson("a variable of the method without bound, a number", "1"),
        Comparison.of("Generics$GenericMethod::later").sameJson("a future", "\"a\""),
        Comparison.of("Generics$GenericMethod::function").sameJson("a lambda", "\"a\""));
  }
}
