package dev.flint.runtime.oracle;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@NeedsOracle
final class KindsOracleTest {

  private static final Judgement TIME_TYPES =
      Deviation.notYet("java.time needs (de)serializers of our own");
  private static final Judgement OPTIONALS =
      Deviation.notYet("Optional needs (de)serializers of our own");

  @TestFactory
  Stream<DynamicTest> numbersAreRead() throws Exception {
    return Comparison.of("Kinds")
        .sameJson("an int", "{\"integer\":-2147483648}")
        .unbound("an int too large", "{\"integer\":2147483648}")
        .sameJson("an int in quotes", "{\"integer\":\"12\"}")
        .sameJson("an int in quotes with spaces", "{\"integer\":\" 12 \"}")
        .sameJson("an int that is empty text", "{\"integer\":\"\"}")
        .sameJson("an int that is blank text", "{\"integer\":\"  \"}")
        .sameJson("an int that is the text null", "{\"integer\":\"null\"}")
        .unbound("an int that is a word", "{\"integer\":\"twelve\"}")
        .sameJson("an int with a fraction", "{\"integer\":12.9}")
        .sameJson("an int with a negative fraction and an exponent", "{\"integer\":-1.29E1}")
        .unbound("an int in quotes with a fraction", "{\"integer\":\"12.9\"}")
        .unbound("an int that is true", "{\"integer\":true}")
        .sameJson("an int in an array", "{\"integer\":[7]}")
        .sameJson("an int that is an empty array", "{\"integer\":[]}")
        .unbound("an int that is an object", "{\"integer\":{}}")
        .sameJson("an int with leading zeros", "{\"integer\":0012}")
        .sameJson("the largest long", "{\"longer\":9223372036854775807}")
        .unbound("a long too large", "{\"longer\":9223372036854775808}")
        .sameJson("a short", "{\"shorter\":-32768}")
        .unbound("a short too large", "{\"shorter\":32768}")
        .sameJson("a byte", "{\"tiny\":255}")
        .unbound("a byte too large", "{\"tiny\":256}")
        .sameJson("the largest double", "{\"real\":1.7976931348623157E308}")
        .sameJson("the smallest double", "{\"real\":4.9E-324}")
        .sameJson("a double of 17 digits", "{\"real\":0.30000000000000004}")
        .sameJson("a double that is too large", "{\"real\":1e400}")
        .sameJson("negative zero", "{\"real\":-0.0}")
        .sameJson("a double that is not a number", "{\"real\":NaN}")
        .sameJson("a double that is infinite", "{\"real\":-Infinity}")
        .sameJson("a double in quotes", "{\"real\":\"1.5\"}")
        .sameJson("not a number in quotes", "{\"real\":\"NaN\"}")
        .sameJson("infinity in quotes", "{\"real\":\"INF\"}")
        .sameJson("a whole double", "{\"real\":100}")
        .sameJson("a float", "{\"single\":0.1}")
        .sameJson("a decimal with zeros behind", "{\"decimal\":1.500}")
        .sameJson("a decimal with an exponent", "{\"decimal\":1E+30}")
        .sameJson("a decimal of many digits", "{\"decimal\":3.14159265358979323846264338327950288}")
        .sameJson("a whole number of many digits", "{\"whole\":123456789012345678901234567890}")
        .sameJson("a whole number with a fraction", "{\"whole\":12.5}")
        .sameJson("a Number that is small", "{\"number\":5}")
        .sameJson("a Number with a fraction", "{\"number\":5.25}")
        .sameJson("a Number that is large", "{\"number\":92233720368547758080}")
        .sameJson("an atomic int", "{\"atomic\":5}")
        .unbound("a number of 1001 digits", "{\"whole\":" + "9".repeat(1001) + "}")
        .sameJson("a number of 1000 digits", "{\"whole\":" + "9".repeat(1000) + "}")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> simpleValuesAreRead() throws Exception {
    return Comparison.of("Kinds")
        .sameJson("true", "{\"flag\":true}")
        .sameJson("true in quotes", "{\"flag\":\"true\"}")
        .sameJson("True in quotes", "{\"flag\":\"True\"}")
        .unbound("yes", "{\"flag\":\"yes\"}")
        .sameJson("zero for false", "{\"flag\":0}")
        .sameJson("two for true", "{\"flag\":2}")
        .unbound("a fraction for a flag", "{\"flag\":1.5}")
        .sameJson("a letter", "{\"letter\":\"x\"}")
        .sameJson("a letter by number", "{\"letter\":65}")
        .unbound("two letters for one", "{\"letter\":\"xy\"}")
        .sameJson("no letter", "{\"letter\":\"\"}")
        .sameJson("text that is a number", "{\"text\":1.50}")
        .sameJson("text that is true", "{\"text\":true}")
        .unbound("text that is an object", "{\"text\":{\"a\":1}}")
        .sameJson("text that is an empty array", "{\"text\":[]}")
        .sameJson("text of one in an array", "{\"text\":[\"x\"]}")
        .sameJson("empty text", "{\"text\":\"\"}")
        .sameJson("text in single quotes", "{'text':'it\"s'}")
        .sameJson("names without quotes", "{text:\"x\",$odd_1:2}")
        .sameJson("a string in builder form", "{\"builder\":\"abc\"}")
        .sameJson("a character sequence", "{\"sequence\":\"abc\"}")
        .sameJson("an enum constant", "{\"colour\":\"RED\"}")
        .sameJson("an enum constant with a body", "{\"colour\":\"GREEN\"}")
        .sameJson("an enum constant by what it prints", "{\"colour\":\"leaf\"}")
        .sameJson("an unknown enum constant", "{\"colour\":\"PUCE\"}")
        .sameJson("an enum constant in lower case", "{\"colour\":\"red\"}")
        .sameJson("an enum constant by number", "{\"colour\":1}")
        .sameJson("an enum constant by number too large", "{\"colour\":9}")
        .sameJson("an enum constant by number in quotes", "{\"colour\":\"1\"}")
        .sameJson("an enum constant with spaces", "{\"colour\":\" RED \"}")
        .sameJson("an empty enum constant", "{\"colour\":\"\"}")
        .sameJson("a UUID", "{\"uuid\":\"123E4567-e89b-12d3-a456-426614174000\"}")
        .unbound("a broken UUID", "{\"uuid\":\"123\"}")
        .sameJson("a URI", "{\"uri\":\"https://a.example/b?c=d\"}")
        .event(
            "an empty URI",
            "{\"uri\":\"\"}",
            Deviation.oursAnswers("a later Jackson takes it for an empty URI", "{\"uri\":\"\"}"))
        .sameJson("a URL", "{\"url\":\"https://a.example/b\"}")
        .sameJson("a file", "{\"file\":\"/tmp/x\"}")
        .sameJson("a locale", "{\"locale\":\"de_CH\"}")
        .sameJson("a currency", "{\"currency\":\"EUR\"}")
        .sameJson("a time zone", "{\"zone\":\"Europe/Zurich\"}")
        .sameJson("a charset", "{\"charset\":\"UTF-8\"}")
        .sameJson("a pattern", "{\"pattern\":\"a+\"}")
        .sameJson("an address", "{\"address\":\"127.0.0.1\"}")
        .sameJson("a class", "{\"type\":\"java.lang.String\"}")
        .event("an optional", "{\"optional\":\"x\"}", OPTIONALS)
        .event("an optional of null", "{\"optional\":null}", OPTIONALS)
        .event("an optional int", "{\"optionalInt\":5}", OPTIONALS)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> datesAreRead() throws Exception {
    return Comparison.of("Kinds")
        .sameJson("a date by number", "{\"date\":1577836800123}")
        .sameJson("a date by number in quotes", "{\"date\":\"1577836800123\"}")
        .sameJson("a date in ISO form", "{\"date\":\"2020-01-01T00:00:00Z\"}")
        .sameJson(
            "a date in ISO form with millis and offset",
            "{\"date\":\"2020-01-01T00:00:00.123+01:00\"}")
        .sameJson("a date in ISO form with nanos", "{\"date\":\"2020-01-01T00:00:00.123456789Z\"}")
        .sameJson("a date without time", "{\"date\":\"2020-01-01\"}")
        .sameJson("a date without zone", "{\"date\":\"2020-01-01T12:30:00\"}")
        .sameJson("a date as in HTTP", "{\"date\":\"Wed, 01 Jan 2020 00:00:00 GMT\"}")
        .sameJson("an empty date", "{\"date\":\"\"}")
        .unbound("a date in words", "{\"date\":\"yesterday\"}")
        .unbound("a date with a fraction", "{\"date\":1577836800.5}")
        .sameJson("an SQL timestamp", "{\"timestamp\":1577836800123}")
        .sameJson("a calendar", "{\"calendar\":1577836800123}")
        .event("an instant by number", "{\"instant\":1577836800}", TIME_TYPES)
        .event("an instant with a fraction", "{\"instant\":1577836800.123456789}", TIME_TYPES)
        .event("an instant in ISO form", "{\"instant\":\"2020-01-01T00:00:00.5Z\"}", TIME_TYPES)
        .event("a local date", "{\"localDate\":\"2020-02-29\"}", TIME_TYPES)
        .event("a local date by numbers", "{\"localDate\":[2020,2,29]}", TIME_TYPES)
        .event("a local date and time", "{\"localDateTime\":\"2020-02-29T12:30:15.5\"}", TIME_TYPES)
        .event(
            "an offset date and time",
            "{\"offsetDateTime\":\"2020-02-29T12:30:15.5+02:00\"}",
            TIME_TYPES)
        .event(
            "a zoned date and time",
            "{\"zonedDateTime\":\"2020-02-29T12:30:15.5+01:00[Europe/Zurich]\"}",
            TIME_TYPES)
        .event("a duration", "{\"duration\":\"PT1M30.5S\"}", TIME_TYPES)
        .event("a duration by number", "{\"duration\":90}", TIME_TYPES)
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> containersAreRead() throws Exception {
    return Comparison.of("Kinds")
        .sameJson("bytes in base64", "{\"bytes\":\"aGVsbG8=\"}")
        .unbound("bytes in base64 without padding", "{\"bytes\":\"aGVsbG8\"}")
        .unbound("bytes in URL-safe base64", "{\"bytes\":\"-_-_\"}")
        .sameJson("bytes by number", "{\"bytes\":[1,-1,255]}")
        .sameJson("bytes of nothing", "{\"bytes\":\"\"}")
        .sameJson("a byte buffer", "{\"buffer\":\"aGVsbG8=\"}")
        .sameJson("characters", "{\"chars\":\"abc\"}")
        .sameJson("characters in an array", "{\"chars\":[\"a\",\"b\"]}")
        .sameJson("ints", "{\"ints\":[1,2]}")
        .sameJson("one int for many", "{\"ints\":1}")
        .sameJson("texts", "{\"texts\":[\"a\",null,1]}")
        .sameJson("one text for many", "{\"texts\":\"a\"}")
        .sameJson("a list", "{\"list\":[\"a\",null,true,1.0]}")
        .sameJson("one text for a list", "{\"list\":\"a\"}")
        .sameJson("empty text for a list", "{\"list\":\"\"}")
        .sameJson("an empty list", "{\"list\":[]}")
        .unbound("a list with an empty list", "{\"list\":[[]]}")
        .unbound("an object for a list of text", "{\"list\":{\"a\":1}}")
        .sameJson("a set", "{\"set\":[1,1,2]}")
        .sameJson("beans", "{\"beans\":[{\"name\":\"a\"},null,{\"inner\":{\"name\":\"b\"}}]}")
        .sameJson("one bean for many", "{\"beans\":{\"name\":\"a\"}}")
        .sameJson("an iterable", "{\"iterable\":[\"a\"]}")
        .sameJson("a map", "{\"map\":{\"b\":1,\"a\":null,\"\":2}}")
        .sameJson("a map twice the same key", "{\"map\":{\"a\":1,\"a\":2}}")
        .sameJson("a map by number", "{\"mapByNumber\":{\"1\":\"a\"}}")
        .unbound("a map by what is no number", "{\"mapByNumber\":{\"x\":\"a\"}}")
        .sameJson(
            "a map by enum",
            "{\"mapByColour\":{\"RED\":[{\"name\":\"a\"}],\"GREEN\":{\"name\":\"b\"}}}")
        .unbound("a map by an unknown enum constant", "{\"mapByColour\":{\"PUCE\":[]}}")
        .sameJson("a map by date", "{\"mapByDate\":{\"2020-01-01\":\"a\"}}")
        .sameJson("empty text for a map", "{\"map\":\"\"}")
        .sameJson("an empty array for a map", "{\"map\":[]}")
        .sameJson("a map in an array", "{\"map\":[{\"a\":1}]}")
        .sameJson("a bean", "{\"nested\":{\"name\":\"a\",\"inner\":{\"name\":null}}}")
        .sameJson("a bean without properties", "{\"nested\":{}}")
        .sameJson("empty text for a bean", "{\"nested\":\"\"}")
        .sameJson("blank text for a bean", "{\"nested\":\" \"}")
        .sameJson("an empty array for a bean", "{\"nested\":[]}")
        .sameJson("a bean in an array", "{\"nested\":[{\"name\":\"a\"}]}")
        .unbound("text for a bean", "{\"nested\":\"a\"}")
        .unbound("a number for a bean", "{\"nested\":1}")
        .sameJson(
            "any value",
            "{\"any\":[1,2147483648,9223372036854775808,1.5,1.23456789012345678901,NaN,\"x\",true,null,{\"a\":[]}]}")
        .sameJson("nothing", "{}")
        .sameJson("null for a bean", "null")
        .sameJson("empty text for the event", "\"\"")
        .sameJson("an empty array for the event", "[]")
        .sameJson("an event in an array", "[{\"text\":\"x\"}]")
        .unbound("two events in an array", "[{\"text\":\"x\"},{}]")
        .sameJson("an unknown property", "{\"text\":\"x\",\"other\":{\"a\":[1]}}")
        .sameJson("a name in another case", "{\"TEXT\":\"x\",\"Integer\":1}")
        .sameJson("a property twice", "{\"text\":\"x\",\"text\":\"y\"}")
        .unbound("a comma too many", "{\"text\":\"x\",}")
        .unbound("an object without end", "{\"text\":\"x\"")
        .sameJson("something behind the object", "{\"text\":\"x\"} trailing")
        .unbound("a name without a value", "{\"text\"}")
        .sameJson("a byte order mark", "\ufeff{\"text\":\"x\"}")
        .unbound("no event", "")
        .sameJson("a character above U+FFFF", "{\"text\":\"\\ud83d\\ude00\"}")
        .sameJson("a lone surrogate", "{\"text\":\"\\ud83d\"}")
        .sameJson("deep nesting", "{\"any\":" + "[".repeat(400) + "]".repeat(400) + "}")
        .unbound("too deep nesting", "{\"any\":" + "[".repeat(1000) + "]".repeat(1000) + "}")
        .tests();
  }
}
