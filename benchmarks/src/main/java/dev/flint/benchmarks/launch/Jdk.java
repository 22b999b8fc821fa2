package dev.flint.benchmarks.candidate;

import dev.flint.benchmarks.launch.Command;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The JDK that everything is measured on.
 *
 * @param home its folder
 * @param feature its feature version, for instance 25
 * @param description its vendor and version, for people
 */
public record Jdk(Path home, int feature, String description) {
  /** The JDK in this folder; throws when there is none. */
  public static Jdk at(Path home) {
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("--jdk: expected the folder of a JDK, found " + home, e);
    }
    String version = unquoted(release, "JAVA_VERSION");
    return new Jdk(
        home.toAbsolutePath(),
        Runtime.Version.parse(version).feature(),
        unquoted(release, "IMPLEMENTOR") + " " + version);
  }

  /** The path of one of its commands. */
  String tool(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** Links an image of these modules, as small as can be; it has no archive of class data. */
  void link(String modules, Path image) {
    Command.run(
        image.getParent(),
        List.of(
            tool("jlink"),
            "--add-modules",
            modules,
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            image.toString()));
  }

  private static String unquoted(Properties release, String key) {
    return release.getProperty(key, "").replace("\"", "");
  }
}
