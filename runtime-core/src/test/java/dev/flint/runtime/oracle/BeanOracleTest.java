package dev.flint.runtime.oracle;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@NeedsOracle
final class BeanOracleTest {

  private static final Judgement ONE_CONSTRUCTOR =
      Deviation.oursAnswers("single-constructor", "{\"name\":\"a\"}");

  @TestFactory
  Stream<DynamicTest> propertiesAreFoundByTheSameRules() throws Exception {
    return Comparison.of("Properties")
        .sameJson("no property", "{}")
        .sameJson("a public field", "{\"field\":\"a\"}")
        .sameJson("a public field in capitals", "{\"URLField\":\"a\"}")
        .sameJson("a field that is not public", "{\"hidden\":\"a\",\"guarded\":\"b\"}")
        .sameJson("a transient field", "{\"passing\":\"a\"}")
        .sameJson("a final field", "{\"constant\":\"a\"}")
        .sameJson("a static field", "{\"shared\":\"a\"}")
        .sameJson("a field with a getter", "{\"mixed\":\"a\"}")
        .sameJson("getURL by URL", "{\"URL\":\"a\"}")
        .sameJson("getURL by url", "{\"url\":\"a\"}")
        .sameJson("getaName by aName", "{\"aName\":\"a\"}")
        .sameJson("getaName by AName", "{\"AName\":\"a\"}")
        .sameJson("a name of one letter", "{\"x\":\"a\"}")
        .sameJson("a name of one capital", "{\"X\":\"a\"}")
        .sameJson("setURI beside getuRI", "{\"URI\":\"a\"}")
        .sameJson("getuRI beside setURI", "{\"uRI\":\"a\"}")
        .sameJson("isBoxed of a Boolean", "{\"boxed\":true}")
        .sameJson("isFlag of a boolean", "{\"flag\":true}")
        .sameJson("null for a boolean", "{\"flag\":null}")
        .sameJson("a setter alone", "{\"written\":\"a\"}")
        .sameJson("a getter alone", "{\"readBack\":\"a\"}")
        .sameJson("a setter that returns the bean", "{\"fluent\":\"a\"}")
        .sameJson("a getter of a list alone", "{\"items\":[\"a\"],\"more\":[\"b\"]}")
        .sameJson("a getter of a map alone", "{\"entries\":{\"a\":\"b\"}}")
        .sameJson("an annotated property by its annotation", "{\"renamed\":\"a\"}")
        .sameJson("an annotated property by its name", "{\"annotated\":\"a\"}")
        .sameJson("a property annotated to be ignored", "{\"ignored\":\"a\"}")
        .sameJson("an inherited property of a type variable", "{\"inherited\":{\"name\":\"a\"}}")
        .sameJson("an overridden property", "{\"overridden\":\"a\"}")
        .sameJson("a default method", "{\"description\":\"a\"}")
        .sameJson("an underscore", "{\"under_score\":\"a\"}")
        .sameJson("a dollar", "{\"$dollar\":\"a\"}")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> beansAreMadeByTheSameRules() throws Exception {
    return Comparison.all(
        Comparison.of("Shapes::privateConstructor")
            .sameJson("a private constructor", "{\"name\":\"a\"}")
            .sameJson("a default value", "{}"),
        Comparison.of("Shapes::argumentsOnly")
            .event("no constructor without arguments", "{\"name\":\"a\"}", ONE_CONSTRUCTOR)
            .unbound("no constructor without arguments, but text", "\"a\"")
            .sameJson("no constructor without arguments, but null", "null"),
        Comparison.of("Shapes::annotated")
            .event("an annotated constructor", "{\"name\":\"a\"}", ONE_CONSTRUCTOR),
        Comparison.of("Shapes::point").sameJson("a record", "{\"x\":1,\"y\":2}"),
        Comparison.of("Shapes::animal").unbound("an interface", "{\"sound\":\"wow\"}"),
        Comparison.of("Shapes::inner").unbound("an inner class", "{\"name\":\"a\"}"),
        Comparison.of("Shapes::fromText").unbound("a class with valueOf", "\"a\""),
        Comparison.of("Shapes::hidden")
            .sameJson("a class that is not public", "{\"name\":\"a\",\"secret\":\"b\"}"),
        Comparison.of("Shapes::generic")
            .sameJson(
                "a generic class",
                "{\"one\":{\"name\":\"a\",\"other\":1},\"many\":{\"name\":\"b\",\"other\":1},\"named\":{\"x\":[{\"name\":\"c\",\"other\":1}]}}"),
        Comparison.of("Shapes::subclass").sameJson("a number of its own", "5"));
  }

  @TestFactory
  Stream<DynamicTest> overloadedAccessorsAreChosenByTheSameRules() throws Exception {
    return Comparison.all(
        Comparison.of("Accessors::numberOrText")
            .sameJson("text for an int or a text", "{\"value\":\"1\"}")
            .sameJson("a number for an int or a text", "{\"value\":1}"),
        Comparison.of("Accessors::textOrList")
            .sameJson("text for a text or a list", "{\"value\":\"a\"}")
            .unbound("a list for a text or a list", "{\"value\":[\"a\",\"b\"]}"),
        Comparison.of("Accessors::boxedOrText")
            .sameJson("a number for an Integer or a text", "{\"value\":1}"),
        Comparison.of("Accessors::mapOrList").unbound("a map or a list", "{\"value\":{}}"),
        Comparison.of("Accessors::wideOrNarrow")
            .sameJson("an inherited setter and a wider one", "{\"value\":1}"),
        Comparison.of("Accessors::twoGetters").sameJson("two getters", "{\"on\":true}"),
        Comparison.of("Accessors::ofBeans")
            .sameJson("a property said to be transient", "{\"unseen\":\"a\"}"),
        Comparison.of("Accessors::named")
            .sameJson("a constructor with names", "{\"name\":\"a\",\"size\":1,\"other\":1}")
            .sameJson("a constructor with names, one of them missing", "{\"name\":\"a\"}")
            .sameJson("a constructor with names, all of them missing", "{}"),
        Comparison.of("Accessors::annotatedEnum")
            .sameJson("an enum constant by its name", "\"PLAIN\"")
            .sameJson("an enum constant by its annotation", "\"fancy\""));
  }

  @TestFactory
  Stream<DynamicTest> resultsAreWrittenByTheSameRules() throws Exception {
    Comparison table = Comparison.of("Results");
    for (String kind :
        new String[] {
          "empty bean",
          "lambda",
          "record",
          "anonymous",
          "nulls",
          "null values",
          "reals",
          "iterator",
          "enum",
          "date",
          "date keys",
          "mixed keys",
          "bytes",
          "deep",
          "class",
          "calendar",
          "entry",
          "big",
          "surrogate",
          "sealed"
        }) {
      table.sameJson(kind, "\"" + kind + "\"");
    }
    return table
        .sameJson("stream", "\"stream\"")
        .unbound("throwable getter", "\"throwable getter\"")
        .unbound("ring", "\"ring\"")
        .sameJson("record again", "\"record\"")
        .tests();
  }
}
