package dev.flint.runtime.logging.throwable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A stack without the frames of the runtime, which tell a function's owner nothing. */
final class UserFrames {

  /** All packages of the runtime's modules, which a function may have others beside. */
  private static final Set<String> OWN_PACKAGES =
      Set.of(
          "dev.flint.runtime",
          "dev.flint.runtime.api",
          "dev.flint.runtime.binding",
          "dev.flint.runtime.binding.generated",
          "dev.flint.runtime.binding.jackson",
          "dev.flint.runtime.binding.jackson.events",
          "dev.flint.runtime.binding.jackson.jdk",
          "dev.flint.runtime.binding.time",
          "dev.flint.runtime.context",
          "dev.flint.runtime.dev.launch",
          "dev.flint.runtime.error",
          "dev.flint.runtime.handler",
          "dev.flint.runtime.http",
          "dev.flint.runtime.json",
          "dev.flint.runtime.junit.run",
          "dev.flint.runtime.lifecycle",
          "dev.flint.runtime.logging",
          "dev.flint.runtime.logging.format",
          "dev.flint.runtime.logging.output",
          "dev.flint.runtime.logging.throwable",
          "dev.flint.runtime.slf4j",
          "dev.flint.runtime.snapstart",
          "dev.flint.runtime.streaming",
          "dev.flint.runtime.tracing",
          "dev.flint.runtime.training");

  private UserFrames() {}

  static List<StackTraceElement> of(Throwable thrown) {
    List<StackTraceElement> frames = new ArrayList<>(stackOf(thrown));
    frames.removeIf(Objects::isNull);
    int bottom = frames.size();
    while (bottom > 0 && isThread(frames.get(bottom - 1))) {
      bottom--;
    }
    boolean calledByRuntime = bottom > 0 && isOwn(frames.get(bottom - 1));
    if (calledByRuntime) {
      // Below the runtime's own frames is how its thread began.
      frames.subList(bottom, frames.size()).clear();
    }
    frames.removeIf(UserFrames::isOwn);
    while (calledByRuntime && !frames.isEmpty() && isReflection(frames.get(frames.size() - 1))) {
      // The runtime's way to call the handler.
      frames.remove(frames.size() - 1);
    }
    return frames;
  }

  private static List<StackTraceElement> stackOf(Throwable thrown) {
    try {
      return Arrays.asList(thrown.getStackTrace());
    } catch (Throwable failure) {
      return List.of();
    }
  }

  private static boolean isOwn(StackTraceElement frame) {
    String name = frame.getClassName();
    return OWN_PACKAGES.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
  }

  private static boolean isThread(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.equals("java.lang.Thread") || name.equals("java.lang.VirtualThread");
  }

  private static boolean isReflection(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.startsWith("java.lang.reflect.")
        || name.startsWith("jdk.internal.reflect.")
        || name.startsWith("java.lang.invoke.");
  }
}
