package dev.flint.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Classes in jars, archived once for the processes of many tests: to read and verify them anew is
 * most of what a process does. The JVM takes an archive where the class path begins with the same
 * jars, and else goes on without. It can't archive what lies in folders.
 */
public final class ClassArchive {

  private ClassArchive() {}

  /** The option that makes a JVM list the classes that it loads. */
  public static String listOption(Path list) {
    return "-XX:DumpLoadedClassList=" + list;
  }

  /**
   * Makes an archive.
   *
   * @param java the JVM that makes it and will use it
   * @param list what a JVM listed
   * @param jars the class path to begin with
   * @return the option of the JVM that names it
   */
  public static String of(String java, Path list, String jars) throws IOException {
    Path archive = temporary(".jsa");
    Process dump =
        new ProcessBuilder(
                java,
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                jars)
            .redirectErrorStream(true)
            .start();
    String output = new String(dump.getInputStream().readAllBytes());
    if (dump.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("no archive of the classes of " + jars + ": " + output);
    }
    return "-XX:SharedArchiveFile=" + archive;
  }

  /** A jar of a place on the class path: packed here when it is a folder. */
  public static Path jarOf(Path place) {
    if (!Files.isDirectory(place)) {
      return place;
    }
    try {
      Path jar = temporary(".jar");
      List<String> pack =
          List.of("--create", "--file", jar.toString(), "-C", place.toString(), ".");
      int exit =
          ToolProvider.findFirst("jar")
              .orElseThrow()
              .run(System.out, System.err, pack.toArray(String[]::new));
      if (exit != 0) {
        throw new IllegalStateException("jar ended with " + exit + " for " + place);
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that is there until the tests' JVM ends. */
  public static Path temporary(String suffix) throws IOException {
    Path file = Files.createTempFile("tests", suffix);
    file.toFile().deleteOnExit();
    return file;
  }
}
