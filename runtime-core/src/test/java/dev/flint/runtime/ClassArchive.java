package dev.flint.runtime;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Classes in jars, archived once for the processes of many tests: to read and verify them anew is
 * most of what a process does. The JVM takes an archive where the class path begins with the same
 * jars, and else goes on without. It can't archive what lies in folders.
 */
public final class ClassArchive {

  /** Of this build, for all JVMs of its tests. */
  private static final Path FOLDER = Path.of("target", "class-archives").toAbsolutePath();

  private ClassArchive() {}

  /** Makes a file. */
  public interface Maker {
    void make(Path file) throws Exception;
  }

  /** The option that makes a JVM list the classes that it loads. */
  public static String listOption(Path list) {
    return "-XX:DumpLoadedClassList=" + list;
  }

  /**
   * Makes an archive.
   *
   * @param java the JVM that makes it and will use it
   * @param jars the class path to begin with
   * @param lister has a JVM list what to archive
   * @return the option of the JVM that names it
   */
  public static String of(String java, String jars, Maker lister) {
    return "-XX:SharedArchiveFile="
        + madeOnce(
            List.of(java, System.getProperty("java.vm.version"), jars),
            ".jsa",
            archive -> dump(java, jars, lister, archive));
  }

  private static void dump(String java, String jars, Maker lister, Path archive) throws Exception {
    Path list = Files.createTempFile(FOLDER, "", ".classlist");
    lister.make(list);
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
  }

  /** A jar of a place on the class path: packed here when it is a folder. */
  public static Path jarOf(Path place) {
    return Files.isDirectory(place)
        ? madeOnce(contentOf(place), ".jar", jar -> pack(place, jar))
        : place;
  }

  private static void pack(Path folder, Path jar) {
    List<String> pack = List.of("--create", "--file", jar.toString(), "-C", folder.toString(), ".");
    int exit =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, pack.toArray(String[]::new));
    if (exit != 0) {
      throw new IllegalStateException("jar ended with " + exit + " for " + folder);
    }
  }

  /** Its files and when they were written. */
  private static List<Object> contentOf(Path folder) {
    List<Object> content = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        content.add(file);
        content.add(Files.getLastModifiedTime(file));
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that is the same for the same reasons: the first JVM makes it that asks for it. */
  private static synchronized Path madeOnce(List<?> reasons, String suffix, Maker maker) {
    try {
      String name = Integer.toHexString(reasons.toString().hashCode()) + suffix;
      Path file = Files.createDirectories(FOLDER).resolve(name);
      try (FileChannel lock = FileChannel.open(FOLDER.resolve(name + ".lock"), CREATE, WRITE)) {
        lock.lock(); // Until it is closed.
        if (!Files.exists(file)) {
          Path made = FOLDER.resolve("new-" + name);
          maker.make(made);
          Files.move(made, file);
        }
      }
      return file;
    } catch (Exception e) {
      throw new IllegalStateException("could not make " + reasons, e);
    }
  }
}
