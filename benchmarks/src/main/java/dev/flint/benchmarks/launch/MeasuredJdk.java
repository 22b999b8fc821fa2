package dev.flint.benchmarks.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * A JDK to measure on.
 *
 * @param home its folder
 * @param feature its feature version, for instance 25
 * @param description its vendor and version, for people
 */
public record MeasuredJdk(Path home, int feature, String description) {
  private static final int FIRST_WITH_AOT_CACHE_IN_ONE_STEP = 25;

  /** The JDK in this folder; throws when there is none. */
  public static MeasuredJdk at(Path home) {
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("--jdk: expected the folder of a JDK, found " + home, e);
    }
    String version = unquoted(release, "JAVA_VERSION");
    return new MeasuredJdk(
        home.toAbsolutePath(),
        Runtime.Version.parse(version).feature(),
        unquoted(release, "IMPLEMENTOR") + " " + version);
  }

  /** Whether a cache of classes stands alone; else it is a layer upon the JDK's own archive. */
  public boolean hasAotCache() {
    return feature >= FIRST_WITH_AOT_CACHE_IN_ONE_STEP;
  }

  /** The same in another folder, which it makes: nothing else on the machine has its files open. */
  public MeasuredJdk copiedTo(Path folder) {
    Command.run(folder.getParent(), List.of("cp", "-a", home + "/.", folder.toString()));
    return new MeasuredJdk(folder, feature, description);
  }

  /** The path of one of its commands. */
  public String tool(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  /** Links an image of these modules, as small as can be; it has no archive of class data. */
  public void link(String modules, Path image) {
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
