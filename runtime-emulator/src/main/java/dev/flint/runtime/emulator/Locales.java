package dev.flint.runtime.emulator;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The locales that a process finds: on Lambda {@code C.UTF-8} alone, so that the one that {@code
 * LANG} names does not exist.
 */
final class Locales {

  private static final Path INSTALLED = Path.of("/usr/lib/locale");

  private Locales() {}

  /**
   * Returns the variables that hide all other locales of this machine, none where there are none.
   *
   * @param root a folder to make another in
   */
  static Map<String, String> variables(Path root) throws IOException {
    List<Path> plain = new ArrayList<>();
    boolean others = false;
    for (Path locale : installed()) {
      if (locale.getFileName().toString().startsWith("C.")) {
        plain.add(locale);
      } else {
        others = true;
      }
    }
    return others ? Map.of("LOCPATH", links(root, plain).toString()) : Map.of();
  }

  private static List<Path> installed() throws IOException {
    List<Path> installed = new ArrayList<>();
    if (Files.isDirectory(INSTALLED)) {
      try (DirectoryStream<Path> locales = Files.newDirectoryStream(INSTALLED)) {
        locales.forEach(installed::add);
      }
    }
    return installed;
  }

  private static Path links(Path root, List<Path> locales) throws IOException {
    Path folder = Files.createDirectory(root.resolve("locales"));
    for (Path locale : locales) {
      Files.createSymbolicLink(folder.resolve(locale.getFileName()), locale);
    }
    return folder;
  }
}
