package benchmark;

/** The least that a JVM can be started for. */
public final class BareMain {
  private BareMain() {}

  /** Prints a line. */
  public static void main(String[] arguments) {
    System.out.println("Hello, World!");
  }
}
