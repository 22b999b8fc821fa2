package dev.flint.runtime.emulator;

import java.nio.file.Path;

/**
 * A program that invokes a function and ends without closing it, or with a second argument waits.
 */
final class ForgetsToClose {

  public static void main(String[] args) throws Exception {
    LocalFunction function = LocalFunction.start(FunctionSettings.of(Path.of(args[0])), line -> {});
    String pid = function.invoke(Event.of("pid")).text();
    String scratch = function.invoke(Event.of("scratch")).text();
    System.out.println(pid + " " + scratch);
    if (args.length > 1) {
      System.in.read(); // until it is killed
    }
    System.exit(0);
  }
}
