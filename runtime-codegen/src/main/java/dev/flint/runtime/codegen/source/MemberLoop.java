package dev.flint.runtime.codegen.source;

import java.util.StringJoiner;

/** The loop that reads the members of an object; others than those it knows are skipped. */
final class MemberLoop {

  private final String field;
  private final StringJoiner names = new StringJoiner(", ");
  private final SourceText cases = new SourceText();
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
   * @param statements what reads its value
   */
  void add(String name, String... statements) {
    names.add(JavaText.literal(name));
    cases.label("case " + count++ + ": " + JavaText.comment(name));
    for (String statement : statements) {
      cases.line(statement);
    }
    cases.line("break;").endLabel();
  }

  /** Adds the field with the names. */
  void addField(SourceText source) {
    source.line("private static final JsonNames " + field + " = JsonNames.of(" + names + ");");
  }

  /** Adds the statements, to stand after what takes the opening brace. */
  void addStatements(SourceText source) {
    source
        .line("int name = JsonNames.NONE;")
        .begin("while ((name = json.nextName(" + field + ", name)) != JsonNames.NONE)")
        .begin("switch (name)")
        .add(cases)
        .label("default:")
        .line("json.skipValue();")
        .endLabel()
        .end()
        .end();
  }
}
