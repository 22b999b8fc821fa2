package dev.flint.benchmarks.launch;

/** What runs a function. */
public enum Contender {
  /** This checkout's runtime, packaged by its plugin. */
  FLINT("Flint"),
  /** The same with a virtual thread for each of its loops. */
  FLINT_VIRTUAL("Flint, virtual threads"),

  /** AWS's runtime interface client with its own best cache. */
  RIC_CACHED("RIC, own cache"),
  /** AWS's runtime interface client on the JDK as it is. */
  RIC("RIC, stock JDK"),
  /** A loop over {@code java.net.http} in a linked image. */
  NAIVE("Naive runtime"),
  /** A JVM that prints a line and ends: the limit for whatever runs on a JVM. */
  BARE_MAIN("Limit: bare `main`"),
  /** A C program: the limit for whatever runs on this machine. */
  C_EXCHANGE("Limit: C program");

  /** What takes and gives a string is served by the simplest of programs too. */
  private static final String STRING_FUNCTION = "hello";

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Whether it is there for what takes and gives a string only. */
  public boolean servesStringsOnly() {
    return this == NAIVE || this == BARE_MAIN || this == C_EXCHANGE;
  }

  /** Whether this function is measured on it. */
  public boolean isFor(BenchmarkFunction function) {
    boolean load = function.suite() == Suite.LOAD;
    return switch (this) {
      case FLINT -> true;
      case FLINT_VIRTUAL -> function.takesManyAtOnce();
      case RIC -> !load || function.takesManyAtOnce();
      case RIC_CACHED -> !load; // which is for the start
      case C_EXCHANGE -> load ? !function.takesManyAtOnce() : isString(function);
      case NAIVE, BARE_MAIN -> isString(function);
    };
  }

  private static boolean isString(BenchmarkFunction function) {
    return function.name().equals(STRING_FUNCTION);
  }

  /** Whether a start of it came to a good end: an answer, or exit code 0 of what gives none. */
  public boolean succeeded(Observation seen) {
    return serves() ? seen.firstAnswer() != null : seen.status() == 0;
  }

  /** Whether it serves invocations. */
  public boolean serves() {
    return this != BARE_MAIN;
  }
}
