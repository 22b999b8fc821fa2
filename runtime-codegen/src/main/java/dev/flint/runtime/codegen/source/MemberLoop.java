package dev.flint.runtime.codegen.source;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The loop that reads the members of an object; others than those it knows are skipped. */
final class MemberLoop {

  /** Of some 200 a method grows so large that the JVM would never compile it. */
  private static final int MOST_IN_A_METHOD = 150;

  private final String method;
  private final String arguments;
  private final int mostInAMethod;
  private final StringJoiner names = new StringJoiner(", ");
  private final List<SourceText> cases = new ArrayList<>();

  private MemberLoop(String method, String arguments, int mostInAMethod) {
    this.method = method;
    this.arguments = arguments;
    this.mostInAMethod = mostInAMethod;
  }

  /**
   * Returns a loop that knows no member yet.
   *
   * @param method the method it stands in
   */
  static MemberLoop inOneMethod(String method) {
    return new MemberLoop(method, "", Integer.MAX_VALUE);
  }

  /**
   * Returns a loop that knows no member yet. Where they become many, methods of their own read
   * them.
   *
   * @param method the method it stands in
   * @param arguments what these need beside the document and the name, with a comma before each
   */
  static MemberLoop inMethods(String method, String arguments) {
    return new MemberLoop(method, arguments, MOST_IN_A_METHOD);
  }

  /**
   * Adds a member.
   *
   * @param statements what reads its value
   */
  void add(String name, String... statements) {
    names.add(JavaText.literal(name));
    SourceText member = new SourceText();
    member.label("case " + cases.size() + ": " + JavaText.comment(name));
    for (String statement : statements) {
      member.line(statement);
    }
    cases.add(member.line("break;").endLabel());
  }

  /** Adds the field with the names. */
  void addField(SourceText source) {
    source.line("private static final JsonNames " + field() + " = JsonNames.of(" + names + ");");
  }

  private String field() {
    return "NAMES_TO_" + method;
  }

  /** Adds the statements, to stand after what takes the opening brace. */
  void addStatements(SourceText source) {
    source
        .line("int name = JsonNames.NONE;")
        .begin("while ((name = json.nextName(" + field() + ", name)) != JsonNames.NONE)");
    if (cases.size() <= mostInAMethod) {
      addSwitch(source, cases);
    } else {
      addCalls(source);
    }
    source.end();
  }

  private void addCalls(SourceText source) {
    source.begin("switch (name / " + mostInAMethod + ")");
    for (int part = 0; part * mostInAMethod < cases.size(); part++) {
      source
          .label(part == 0 ? "default: // Or one that is not known." : "case " + part + ":")
          .line(method + "_" + part + "(json" + arguments + ", name);")
          .line("break;")
          .endLabel();
    }
    source.end();
  }

  /**
   * Adds the methods that the statements call, if they do.
   *
   * @param parameters those that the arguments are for
   */
  void addMethods(SourceText source, String parameters) {
    for (int part = 0;
        cases.size() > mostInAMethod && part * mostInAMethod < cases.size();
        part++) {
      int start = part * mostInAMethod;
      source
          .line("")
          .begin(
              "private static void "
                  + (method + "_" + part)
                  + ("(JsonScanner json" + parameters + ", int name) throws Exception"));
      addSwitch(source, cases.subList(start, Math.min(start + mostInAMethod, cases.size())));
      source.end();
    }
  }

  private static void addSwitch(SourceText source, List<SourceText> cases) {
    source.begin("switch (name)");
    cases.forEach(source::add);
    source.label("default:").line("json.skipValue();").endLabel().end();
  }
}
