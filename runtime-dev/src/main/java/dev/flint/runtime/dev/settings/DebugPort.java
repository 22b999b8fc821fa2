package dev.flint.runtime.dev.settings;

import java.util.OptionalInt;

/** Reads at which port a debugger may attach. */
public final class DebugPort {

  /** The port that IDEs propose. */
  private static final int USUAL = 5005;

  private DebugPort() {}

  /**
   * Reads the setting: a port; {@code true} or nothing after its name for 5005; {@code false} for
   * none.
   *
   * @param text the setting's value
   * @param setting names it in an error
   */
  public static OptionalInt parse(String text, String setting) {
    String value = text.strip();
    if (value.equals("false")) {
      return OptionalInt.empty();
    }
    if (value.isEmpty() || value.equals("true")) {
      return OptionalInt.of(USUAL);
    }
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port < 65_536) {
        return OptionalInt.of(port);
      }
    } catch (NumberFormatException noNumber) {
      throw refusal(value, setting);
    }
    throw refusal(value, setting);
  }

  private static DevServerException refusal(String value, String setting) {
    return new DevServerException(
        "Expected a port from 1 to 65535, true or false in " + setting + ", found " + value);
  }
}
