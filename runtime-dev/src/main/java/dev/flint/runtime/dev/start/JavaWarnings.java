package dev.flint.runtime.dev.start;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What keeps a JVM from warning of what libraries do, which a function's author can't change. A
 * package has the same options where its libraries need them.
 */
final class JavaWarnings {

  /** The first release that warns of native access and of memory by {@code sun.misc.Unsafe}. */
  private static final int WARNING = 24;

  private JavaWarnings() {}

  /**
   * Returns the options for a {@code java}; none where its JDK does not say which release it is.
   */
  static List<String> optionsFor(Path java) {
    return feature(java) >= WARNING
        ? List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+EnableDynamicAgentLoading")
        : List.of();
  }

  private static int feature(Path java) {
    try {
      Path release = java.toRealPath().resolve("../../release").normalize();
      Properties facts = new Properties();
      try (Reader text = Files.newBufferedReader(release)) {
        facts.load(text);
      }
      String version = facts.getProperty("JAVA_VERSION", "").replace("\"", "");
      return Runtime.Version.parse(version).feature();
    } catch (IOException | IllegalArgumentException unknown) {
      return 0;
    }
  }
}
