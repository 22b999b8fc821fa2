package dev.flint.benchmarks.launch;

/** A set of functions, which is measured and reported apart from others. */
public enum Suite {
  /** Functions with the libraries and frameworks that are deployed. */
  REAL("benchmarks"),
  /** Functions that do next to nothing: what the runtime itself takes. */
  SMALL("benchmarks-small"),

  /** Many events at once, and an answer that is streamed. */
  LOAD("benchmarks-load");

  private final String page;

  Suite(String page) {
    this.page = page;
  }

  /** The name of its page, without the ending. */
  public String page() {
    return page;
  }
}
