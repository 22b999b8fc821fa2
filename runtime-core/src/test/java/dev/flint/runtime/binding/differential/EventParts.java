package dev.flint.runtime.binding.differential;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flint.runtime.binding.differential.Difference.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Classes of the models that the managed runtime knows inside an event only. Alone they are bound
 * by the names of their getters there, and in wire form by ours: what differs is the members that
 * the wire form calls or writes otherwise, and nothing else.
 */
final class EventParts {

  private static final String DYNAMODB = "dynamodb";

  /** The members that begin with a capital letter in wire form. */
  private static final Set<String> CAPITALS =
      Set.of(
          "s",
          "n",
          "b",
          "m",
          "l",
          "approximateCreationDateTime",
          "keys",
          "newImage",
          "oldImage",
          "sequenceNumber",
          "sizeBytes",
          "streamViewType");

  /** The member that is in seconds in wire form, under the same name. */
  private static final Set<String> SECONDS = Set.of("approximateArrivalTimestamp");

  private static final Pattern LINE =
      Pattern.compile("(?s)\\$.*?\\.(\\w+): expected (.*), found (.*?)");

  private EventParts() {}

  /** Whether a difference is that a part is bound in wire form. */
  static boolean explain(Found found) {
    if (!isPart(found.type()) || found.is(Kind.WORSE)) {
      return false;
    }
    if (found.is(Kind.FORM)) {
      return isOfDynamodb(found) && found.isOf("Record");
    }
    Set<String> names = isOfDynamodb(found) ? CAPITALS : SECONDS;
    return found.is(Kind.BETTER) ? hasOne(names, found.input()) : differsOnlyIn(names, found);
  }

  private static boolean isPart(Class<?> type) {
    return type.getPackageName().matches(".*\\.models\\.(dynamodb|kinesis)");
  }

  private static boolean isOfDynamodb(Found found) {
    return found.type().getPackageName().endsWith(DYNAMODB);
  }

  /** What the managed runtime fails at, ours doesn't read. */
  private static boolean hasOne(Set<String> names, Object input) {
    return input instanceof JsonNode document
        && names.stream().anyMatch(name -> document.findValue(name) != null);
  }

  private static boolean differsOnlyIn(Set<String> names, Found found) {
    String detail = found.difference().detail();
    if (!detail.startsWith("$")) {
      List<String> both = found.both();
      return without(names, both.get(0)).equals(without(names, both.get(1)));
    }
    return Stream.of(detail.split("\n  (?=\\$)")).allMatch(line -> isOf(names, line));
  }

  private static boolean isOf(Set<String> names, String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return false;
    }
    String name = parts.group(1);
    return parts.group(3).equals("nothing") || names.equals(SECONDS)
        ? names.contains(name)
        : parts.group(2).equals("nothing") && capitals(names).contains(name);
  }

  private static Set<String> capitals(Set<String> names) {
    return names.stream()
        .map(name -> name.substring(0, 1).toUpperCase() + name.substring(1))
        .collect(Collectors.toSet());
  }

  /** An object's dump without what some properties hold, whatever is in that. */
  private static String without(Set<String> names, String dump) {
    Matcher begin =
        Pattern.compile("(?<=[(] ?|, )(" + String.join("|", names) + ")=").matcher(dump);
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (begin.find(from)) {
      rest.append(dump, from, begin.end());
      from = endOfValue(dump, begin.end());
    }
    return rest.append(dump.substring(from)).toString();
  }

  private static int endOfValue(String dump, int from) {
    int depth = 0;
    for (int i = from; i < dump.length(); i++) {
      char c = dump.charAt(i);
      if (depth == 0 && (c == ',' || c == ')')) {
        return i;
      }
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
    return dump.length();
  }
}
