package dev.flint.runtime.packaging.jdk;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  private static final List<String> TOOLS = List.of("java", "jlink");
  private static final Duration TOOL_LIMIT = Duration.ofMinutes(5);

  /** Copies the set. */
  public Jdk {
    modules = Set.copyOf(modules);
  }

  /**
   * Returns the JDK in a folder, or nothing when there is none, or only a JRE, or one that does not
   * say what it is in its {@code release} file.
   *
   * @param folder any folder, existing or not
   * @return the JDK, its home with symbolic links resolved
   */
  public static Optional<Jdk> at(Path folder) {
    if (!TOOLS.stream().allMatch(tool -> Files.isExecutable(folder.resolve("bin").resolve(tool)))) {
      return Optional.empty();
    }
    return described(folder);
  }

  /**
   * Returns the JDK in a folder whose modules can be linked by another JDK, for this or another
   * platform: none of its tools is looked for.
   *
   * @param folder any folder, existing or not
   * @param setting where it was named, to be told when it won't do
   * @return the JDK, its home with symbolic links resolved
   * @throws PackagingException when the folder lacks the modules or does not say what they are
   */
  public static Jdk withJmodsAt(Path folder, String setting) {
    if (!Files.isRegularFile(jmods(folder).resolve("java.base.jmod"))) {
      throw new PackagingException(
          "Expected a JDK with its modules (jmods/java.base.jmod) as the "
              + setting
              + ", found none in "
              + folder
              + ": take a full JDK of a distribution that ships them");
    }
    return described(folder)
        .orElseThrow(
            () ->
                new PackagingException(
                    "Expected a file release that tells version, platform and modules in "
                        + folder
                        + ", the "
                        + setting
                        + ", found none"));
  }

  private static Optional<Jdk> described(Path folder) {
    try {
      ReleaseFile release = ReleaseFile.of(folder);
      return Optional.of(
          new Jdk(
              folder.toRealPath(),
              Runtime.Version.parse(release.value("JAVA_VERSION", "")),
              platform(release),
              Set.of(release.value("MODULES", "").split(" "))));
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Path jmods(Path home) {
    return home.resolve("jmods");
  }

  /**
   * Returns where its modules are in the form that other JDKs can link.
   *
   * @return the folder; not every JDK has one
   */
  public Path jmods() {
    return jmods(home);
  }

  /**
   * Returns the processors that its JREs run on.
   *
   * @return the architecture; nothing for one that Lambda doesn't have
   */
  public Optional<Architecture> architecture() {
    return Arrays.stream(platform.split(" ")).skip(1).findFirst().flatMap(Architecture::ofJdk);
  }

  /**
   * Tells whether its JREs run on Lambda, on one of its architectures.
   *
   * @return true when they do
   */
  public boolean isForLambda() {
    return platform.matches("Linux .* gnu") && architecture().isPresent();
  }

  /**
   * Returns its feature release.
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

  private static String platform(ReleaseFile release) {
    // Older JDKs do not tell their C library; those for Linux are for glibc.
    String libc = release.value("LIBC", "gnu");
    String system = release.value("OS_NAME", "");
    return String.join(
            " ", system, release.value("OS_ARCH", ""), system.equals("Linux") ? libc : "")
        .strip();
  }
}
