package dev.flint.runtime.packaging.jdk;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * A JDK with the tools that packaging needs.
 *
 * @param home its folder, absolute
 * @param version its version
 * @param platform what its JREs run on, for instance {@code Linux x86_64 gnu}
 * @param modules the names of its modules
 */
public record Jdk(Path home, Runtime.Version version, String platform, Set<String> modules) {
  /** The first JDK whose JREs run Flint. */
  public static final int OLDEST_FEATURE = 17;

  private static final List<String> TOOLS = List.of("java", "jdeps", "jlink");
  private static final Duration TOOL_LIMIT = Duration.ofMinutes(5);

  /** Copies the set. */
  public Jdk {
    modules = Set.copyOf(modules);
  }

  /**
   * The JDK in a folder, or nothing when there is none, or only a JRE, or one that does not say
   * what it is in its {@code release} file.
   *
   * @param folder any folder, existing or not
   * @return the JDK, its home with symbolic links resolved
   */
  public static Optional<Jdk> at(Path folder) {
    if (!TOOLS.stream().allMatch(tool -> Files.isExecutable(folder.resolve("bin").resolve(tool)))) {
      return Optional.empty();
    }
    Properties release = new Properties();
    try (Reader text = Files.newBufferedReader(folder.resolve("release"))) {
      release.load(text);
      return Optional.of(
          new Jdk(
              folder.toRealPath(),
              Runtime.Version.parse(value(release, "JAVA_VERSION")),
              platform(release),
              Set.of(value(release, "MODULES").split(" "))));
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Its feature release.
   *
   * @return for instance 17 or 25
   */
  public int feature() {
    return version.feature();
  }

  /**
   * Runs one of its tools to the end, at most five minutes.
   *
   * @param tool the tool's name, for instance {@code jlink}
   * @param arguments the tool's arguments
   * @return what it printed, standard output and error in one
   * @throws PackagingException when it cannot be run, fails or takes too long
   */
  public String run(String tool, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve(tool).toString());
    command.addAll(arguments);
    return new ToolProcess(command, TOOL_LIMIT).run();
  }

  @Override
  public String toString() {
    return "JDK " + version + " in " + home;
  }

  private static String platform(Properties release) {
    return String.join(
            " ",
            value(release, "OS_NAME"),
            value(release, "OS_ARCH"),
            // Older JDKs do not tell their C library; those for Linux are for glibc.
            release.containsKey("LIBC") ? value(release, "LIBC") : "")
        .strip();
  }

  private static String value(Properties release, String key) {
    return release.getProperty(key, "").replace("\"", "");
  }
}
