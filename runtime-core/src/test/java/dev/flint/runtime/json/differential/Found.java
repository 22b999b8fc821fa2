package dev.flint.runtime.json.differential;

import dev.flint.runtime.json.differential.Difference.Kind;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a suite found.
 *
 * @param type the event's
 * @param difference between the bindings
 * @param input the object or document it came from
 */
record Found(Class<?> type, Difference difference, Object input) {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  boolean isOf(String simpleName) {
    return type.getSimpleName().equals(simpleName);
  }

  boolean is(Kind kind) {
    return difference.kind() == kind;
  }

  /** Whether the two objects differ in how a text that is itself JSON escapes. */
  boolean isSameUnescaped() {
    String[] both = difference.detail().split("\n  found ", 2);
    return is(Kind.CONTENT)
        && both.length == 2
        && unescaped(both[0]).equals(unescaped("expected " + both[1]));
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(code -> Matcher.quoteReplacement(Character.toString(codeUnit(code))))
        .replace("\\/", "/");
  }

  private static char codeUnit(MatchResult code) {
    return (char) Integer.parseInt(code.group(1), 16);
  }

  /** Whether each place that differs does so in this way. */
  boolean allLines(String line) {
    return is(Kind.CONTENT)
        && difference.detail().lines().map(String::strip).allMatch(each -> each.matches(line));
  }
}
