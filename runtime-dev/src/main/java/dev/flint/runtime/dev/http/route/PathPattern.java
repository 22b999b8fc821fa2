package dev.flint.runtime.dev.http.route;

import dev.flint.runtime.dev.function.Percent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with variables, read segment by segment. The first one in order wins. */
record PathPattern(List<Segment> segments) {

  /** One that says more comes before one that says less. */
  static final Comparator<PathPattern> MOST_SPECIFIC_FIRST =
      (one, other) ->
          Arrays.compare(
              one.segments.toArray(Segment[]::new), other.segments.toArray(Segment[]::new));

  enum Kind {
    LITERAL,
    VARIABLE,
    GREEDY
  }

  /**
   * What stands between two slashes.
   *
   * @param text the literal, or the variable's name
   */
  record Segment(Kind kind, String text) implements Comparable<Segment> {

    static Segment of(String text) {
      if (!text.startsWith("{") || !text.endsWith("}")) {
        return new Segment(Kind.LITERAL, text);
      }
      return text.endsWith("+}")
          ? new Segment(Kind.GREEDY, text.substring(1, text.length() - 2))
          : new Segment(Kind.VARIABLE, text.substring(1, text.length() - 1));
    }

    @Override
    public int compareTo(Segment other) {
      return kind.compareTo(other.kind);
    }
  }

  static PathPattern of(String path) {
    return new PathPattern(split(path).stream().map(Segment::of).toList());
  }

  /** Returns what its variables stand for in the path, if it takes the path. */
  Optional<Map<String, String>> match(String path) {
    List<String> parts = split(path);
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.kind() == Kind.GREEDY) {
        String rest = String.join("/", parts.subList(Math.min(i, parts.size()), parts.size()));
        variables.put(segment.text(), Percent.decode(rest));
        return rest.isEmpty() ? Optional.empty() : Optional.of(variables);
      }
      if (i >= parts.size() || !matches(segment, Percent.decode(parts.get(i)), variables)) {
        return Optional.empty();
      }
    }
    return parts.size() == segments.size() ? Optional.of(variables) : Optional.empty();
  }

  private static boolean matches(Segment segment, String part, Map<String, String> variables) {
    if (segment.kind() == Kind.LITERAL) {
      return segment.text().equals(part);
    }
    variables.put(segment.text(), part);
    return !part.isEmpty();
  }

  private static List<String> split(String path) {
    return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
  }
}
