package dev.flint.runtime.packaging.binding;

import java.util.StringJoiner;

/** The loop that reads the members of an object; others than those it knows are skipped. */
final class MemberLoop {

  private final String field;
  private final StringJoiner names = new StringJoiner(", ");
  private final StringBuilder cases = new StringBuilder();
  private int count;

  /**
   * A loop that knows no member yet.
   *
   * @param method the method it stands in
   */
  MemberLoop(String method) {
    this.field = "NAMES_TO_" + method;
  }

  /**
   * Adds a member.
   *
   * @param statements what reads its value, indented by ten
   */
  void add(String name, String statements) {
    names.add(SourceText.literal(name));
    cases.append("        case " + count++ + ": // ").append(SourceText.comment(name));
    cases.append('\n').append(statements).append("          break;\n");
  }

  /** The field with the names. */
  String field() {
    return "\n  private static final JsonNames " + field + " = JsonNames.of(" + names + ");\n";
  }

  /** The statements, indented by four, to stand after what takes the opening brace. */
  String statements() {
    return "    int name = JsonNames.NONE;\n"
        + ("    while ((name = json.nextName(" + field + ", name)) != JsonNames.NONE) {\n")
        + ("      switch (name) {\n" + cases)
        + "        default:\n          json.skipValue();\n      }\n    }\n";
  }
}
