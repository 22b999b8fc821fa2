package dev.flint.runtime.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import dev.flint.runtime.emulator.Event;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@NeedsOracle
final class StringOracleTest {

  @TestFactory
  Stream<DynamicTest> stringHandlersReadStrings() throws Exception {
    return Comparison.of("Echo")
        .sameBytes("a plain string", "\"hello\"")
        .sameBytes("an empty string", "\"\"")
        .sameBytes("null", "null")
        .sameBytes("spaces around", " \t\r\n\"hello\" \r\n")
        .sameBytes("every short escape", "\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t\"")
        .sameBytes("escaped control characters", "\"\\u0000 \\u001f \\u007f \\u0080 \\u009f\"")
        .sameBytes("line separators", "\"\\u2028 \\u2029 \u2028 \u2029\"")
        .sameBytes("two, three and four bytes of UTF-8", "\"\u00e9 \u20ac \ud83d\ude00\"")
        .sameBytes("an escaped surrogate pair", "\"\\ud83d\\ude00\"")
        .sameBytes("a lone high surrogate", "\"\\ud83d\"")
        .sameBytes("a lone low surrogate", "\"x\\ude00y\"")
        .sameBytes("surrogates in the wrong order", "\"\\ude00\\ud83d\"")
        .sameBytes("HTML characters", "\"<a href='x'>&amp;</a>\"")
        .sameBytes("a long string", "\"" + "0123456789\\n\u00e9".repeat(20_000) + "\"")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> stringHandlersTakeOtherDocumentsForStrings() throws Exception {
    return Comparison.of("Echo")
        .sameBytes("an integer", "42")
        .sameBytes("a negative fraction with an exponent", "-1.50E+3")
        .sameBytes("an integer of many digits", "123456789012345678901234567890")
        .sameBytes("true", "true")
        .sameBytes("false", "false")
        .sameBytes("an array of one string", "[\"one\"]")
        .unbound("an array of an array of one string", "[[\"one\"]]")
        .sameBytes("an array of one null", "[null]")
        .unbound("an array of two", "[\"one\",\"two\"]")
        .sameBytes("an empty array", "[]")
        .unbound("an object", "{\"a\":1}")
        .unbound("an empty object", "{}")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> stringHandlersReadLenientJson() throws Exception {
    return Comparison.of("Echo")
        .sameBytes("single quotes", "'hello \"you\"'")
        .sameBytes("a backslash before any character", "\"a\\qb\\'c\"")
        .sameBytes("an unescaped line end", "\"a\nb\tc\u0001\"")
        .sameBytes("leading zeros", "007")
        .sameBytes("not a number", "NaN")
        .sameBytes("infinity", "-Infinity")
        .sameBytes("a second document behind", "\"one\" \"two\"")
        .sameBytes("a brace behind", "\"one\"}")
        .sameBytes("words behind", "\"one\" and more")
        .unbound("words right behind null", "nullx")
        .unbound("a plus sign", "+1")
        .unbound("a comment", "/* c */ \"one\"")
        .unbound("a bare word", "hello")
        .unbound("an upper-case null", "NULL")
        .unbound("half a word", "nul")
        .unbound("a string without end", "\"hello")
        .unbound("an escape without end", "\"hello\\")
        .unbound("half a Unicode escape", "\"\\u12\"")
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> stringHandlersMeetOddBytes() throws Exception {
    return Comparison.of("Echo")
        .unbound("no bytes at all", "")
        .unbound("spaces only", " \n ")
        .sameBytes("a byte order mark", "\ufeff\"hello\"")
        .event("bytes that are not UTF-8", latin("\"\u00e9\""), Judgement.sameBindingError())
        .event("a lone continuation byte", latin("\"a\u0080b\""), Judgement.sameBindingError())
        .event("an overlong form", latin("\"\u00c0\u00af\""), Judgement.sameBytes())
        .event(
            "a surrogate in UTF-8",
            latin("\"\u00ed\u00a0\u0080\""),
            Deviation.onlyAwsAnswers("utf8-surrogates", "Illegal surrogate character"))
        .sameBytes("the replacement character", "\"\ufffd\"")
        .sameBytes("a non-character", "\"\uffff\"")
        .event("UTF-16", Event.of("\"hello\"".getBytes(UTF_16LE)), Judgement.sameBytes())
        .sameBytes("a NUL behind", "\"hello\"\u0000")
        .unbound("a no-break space before", "\u00a0\"hello\"")
        .unbound("a form feed before", "\f\"hello\"")
        .unbound("an ideographic space before", "\u3000\"hello\"")
        .tests();
  }

  private static Event latin(String bytes) {
    return Event.of(bytes.getBytes(ISO_8859_1));
  }
}
