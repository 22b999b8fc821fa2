package dev.flint.runtime.packaging.doctor;

import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder in which a JDK is looked for.
 *
 * @param home the folder, existing or not
 * @param origin what leads to it, for instance a variable
 */
public record JdkCandidate(Path home, String origin) {
  private static final List<String> TOOLS = List.of("java", "jlink");

  /**
   * Returns the JDKs at hand wherever this runs: that of the environment, then that which runs
   * this.
   *
   * @return the folders
   */
  public static List<JdkCandidate> atHand() {
    Path running = Path.of(System.getProperty("java.home"));
    return JdkChoice.atHand().stream()
        .map(home -> new JdkCandidate(home, home.equals(running) ? "it runs this" : "JAVA_HOME"))
        .toList();
  }

  /** Returns the JDK in it, if it has one that packaging could link from. */
  Optional<Jdk> jdk() {
    return Jdk.at(home).filter(jdk -> jdk.feature() >= Jdk.OLDEST_FEATURE);
  }

  /** Returns where it is, whichever links lead there. */
  Path place() {
    try {
      return home.toRealPath();
    } catch (IOException missing) {
      return home;
    }
  }

  /** Returns why packaging can't link from it; for one that has no such JDK. */
  String flaw() {
    if (!Files.isDirectory(home)) {
      return "there is no such folder";
    }
    for (String tool : TOOLS) {
      if (!Files.isExecutable(home.resolve("bin").resolve(tool))) {
        return "it has no bin/" + tool + (tool.equals("jlink") ? ", as a JRE" : "");
      }
    }
    return Jdk.at(home).isPresent()
        ? "it is older than JDK " + Jdk.OLDEST_FEATURE
        : "it has no file release that tells its version";
  }

  @Override
  public String toString() {
    return Jdk.at(home).map(Jdk::toString).orElse(home.toString()) + " (" + origin + ")";
  }
}
