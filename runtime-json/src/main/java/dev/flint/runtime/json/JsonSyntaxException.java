package dev.flint.runtime.json;

/** Says that a text is not a JSON document: what was expected, what was found, and where. */
public final class JsonSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  JsonSyntaxException(String problem, int position) {
    super(problem + " at byte " + position);
  }
}
