package dev.flint.runtime.dev.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes in folders and jars. They are listed once they are asked for, which is seldom. */
final class PlacedCode implements OwnCode {

  private static final String CLASS = ".class";

  private final List<Path> places;
  private @Nullable Set<String> names;

  PlacedCode(List<Path> places) {
    this.places = List.copyOf(places);
  }

  @Override
  public synchronized boolean has(String className) {
    Set<String> known = names;
    if (known == null) {
      known = new HashSet<>();
      for (Path place : places) {
        addAll(place, known);
      }
      names = known;
    }
    return known.contains(className);
  }

  /** While a build writes it, some may be missing: then fewer frames stand out. */
  private static void addAll(Path place, Set<String> names) {
    try {
      if (Files.isDirectory(place)) {
        addFolder(place, names);
      } else if (Files.isRegularFile(place)) {
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
          addFolder(jar.getPath("/"), names);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return;
    }
  }

  private static void addFolder(Path root, Set<String> names) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(CLASS))
          .map(file -> file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
          .forEach(names::add);
    }
  }
}
