package dev.flint.runtime.codegen.source;

/** Java source that grows line by line, each indented by the blocks that are open. */
final class SourceText {

  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();
  private String indent = "";

  /** Adds a line. */
  SourceText line(String line) {
    text.append(line.isEmpty() ? "" : indent).append(line).append('\n');
    return this;
  }

  /** Adds a statement's or declaration's head and opens its block. */
  SourceText begin(String head) {
    line(head + " {");
    return indent();
  }

  /** Closes a block. */
  SourceText end() {
    return outdent().line("}");
  }

  /** Closes a block and opens the one for all other cases. */
  SourceText otherwise() {
    outdent();
    return begin("} else");
  }

  /** Adds a label of a switch, under which the next lines stand. */
  SourceText label(String label) {
    line(label);
    return indent();
  }

  /** Ends what stands under a label. */
  SourceText endLabel() {
    return outdent();
  }

  /** Adds other text, which is indented as this one is here. */
  SourceText add(SourceText other) {
    other.text.toString().lines().forEach(this::line);
    return this;
  }

  private SourceText indent() {
    indent += STEP;
    return this;
  }

  private SourceText outdent() {
    indent = indent.substring(STEP.length());
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
