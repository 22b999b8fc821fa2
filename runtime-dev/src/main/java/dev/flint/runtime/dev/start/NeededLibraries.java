package dev.flint.runtime.dev.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which classes of its jars the function needs, as the JVM of a process tells. Jars change seldom,
 * so that the next process can load them before it is known which code it will run.
 */
public final class NeededLibraries implements AutoCloseable {

  /** A line of the JVM's log. Hidden classes, which are made anew each time, have a slash. */
  private static final Pattern OF_JAR =
      Pattern.compile("^([^\\s/]+) source: file:.*\\.jar$", Pattern.MULTILINE);

  private final Path folder;
  private final Set<String> names = new LinkedHashSet<>();
  private int logs;

  private NeededLibraries(Path folder) {
    this.folder = folder;
  }

  /** Nothing is known yet. */
  public static NeededLibraries make() {
    try {
      return new NeededLibraries(Files.createTempDirectory("flint-dev-libraries-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has a process that does not stand by tell what it needs, in place of the one before. */
  public synchronized Libraries toTell() {
    read();
    delete(log());
    logs++;
    return new Libraries(Optional.of(log()), List.of());
  }

  /** Has a process that stands by load what was needed so far. */
  public synchronized Libraries toLoad() {
    read();
    return new Libraries(Optional.empty(), List.copyOf(names));
  }

  /** Classes that are no longer in any jar do no harm: they are not found. */
  private void read() {
    try {
      String told = Files.exists(log()) ? Files.readString(log()) : "";
      OF_JAR.matcher(told).results().forEach(line -> names.add(line.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException("it can't be read which classes were loaded", e);
    }
  }

  private Path log() {
    return folder.resolve("loaded-" + logs);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(NeededLibraries::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be deleted", e);
    }
  }
}
