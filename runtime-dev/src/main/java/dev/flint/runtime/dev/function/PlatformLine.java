package dev.flint.runtime.dev.function;

import java.util.regex.Pattern;

/** The lines that Lambda itself writes between those of the function. */
public final class PlatformLine {

  private static final Pattern START =
      Pattern.compile("(START|END|REPORT) RequestId: |(INIT|RESTORE)_(START|REPORT|RUNTIME_DONE) ");

  private PlatformLine() {}

  /** Returns whether Lambda wrote it. */
  public static boolean is(String line) {
    return START.matcher(line).lookingAt();
  }
}
