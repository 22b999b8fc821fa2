package functions;

/** What the functions log, whatever they log with. */
public final class Sentences {

  /** Everything that a line, a terminal or JSON might stumble over. */
  public static final String ODD =
      "Zürich 🚀 \u0000\u0007\u001b[31m \"quoted\" \\ \t \u007f\u0085\u2028 end";

  /** A megabyte. */
  public static final String LARGE = "0123456789abcdef".repeat(65_536);

  private Sentences() {}

  /** An exception whose causes form a ring, with one that was suppressed. */
  public static Exception ring() {
    Exception inner = new IllegalArgumentException("inner");
    Exception outer = new IllegalStateException("outer", inner);
    inner.initCause(outer);
    outer.addSuppressed(new Exception("suppressed"));
    return outer;
  }
}
