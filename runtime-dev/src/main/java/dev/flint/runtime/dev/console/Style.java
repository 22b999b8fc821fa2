package dev.flint.runtime.dev.console;

import java.util.Map;

/** How lines look: with colours on a terminal, plain elsewhere. */
public enum Style {
  /** With colours. */
  COLOURED,
  /** Without. */
  PLAIN;

  /**
   * Returns the style for a terminal, or for none.
   *
   * @param isTerminal whether somebody watches
   * @param variables the variables of this process: {@code NO_COLOR} is heeded
   */
  public static Style of(boolean isTerminal, Map<String, String> variables) {
    return isTerminal && !variables.containsKey("NO_COLOR") ? COLOURED : PLAIN;
  }

  String dim(String text) {
    return coloured("2", text);
  }

  String good(String text) {
    return coloured("32", text);
  }

  String bad(String text) {
    return coloured("1;31", text);
  }

  String warning(String text) {
    return coloured("33", text);
  }

  private String coloured(String code, String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
