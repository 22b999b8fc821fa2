package dev.flint.runtime;

import java.util.List;

/**
 * The options of the JVMs that tests start for functions: start-up is most of their life, and
 * little runs often enough to be compiled.
 */
public final class ShortLivedJvm {

  public static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=5", "-XX:+UseSerialGC");

  private ShortLivedJvm() {}
}
