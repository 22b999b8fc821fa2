package dev.flint.runtime.dev.reload;

import java.util.function.Consumer;

/** What may go wrong again and again, and is told once until it goes well or wrong otherwise. */
final class Trouble {

  /** What is tried. */
  interface Attempt {
    void make() throws InterruptedException;
  }

  private final String consequence;
  private final Consumer<String> console;
  private String told = "";

  /**
   * Nothing that was tried yet.
   *
   * @param consequence what it means for the user when it goes wrong
   */
  Trouble(String consequence, Consumer<String> console) {
    this.consequence = consequence;
    this.console = console;
  }

  /** Tries it, and tells why it goes wrong. */
  void tellOf(Attempt attempt) throws InterruptedException {
    try {
      attempt.make();
      told = "";
    } catch (RuntimeException e) {
      if (!told.equals(e.toString())) {
        told = e.toString();
        console.accept(consequence + ": " + told);
      }
    }
  }
}
