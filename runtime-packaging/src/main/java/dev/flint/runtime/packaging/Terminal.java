package dev.flint.runtime.packaging;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether somebody watches what is printed. */
public final class Terminal {
  private Terminal() {}

  /**
   * Returns whether this process prints to a terminal, and not for a machine that builds (which
   * sets the variable {@code CI}).
   *
   * @return true when a line may be shown that another is soon written over
   */
  public static boolean isWatched() {
    return isWatched(System.console(), System.getenv());
  }

  static boolean isWatched(@Nullable Console console, Map<String, String> environment) {
    String ci = environment.getOrDefault("CI", "");
    boolean forMachine = !ci.isEmpty() && !ci.equalsIgnoreCase("false");
    return console != null && isTerminal(console) && !forMachine;
  }

  /**
   * From JDK 22 on there may be a console without a terminal; it says so by a method of its own.
   */
  private static boolean isTerminal(Console console) {
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderJdk) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
