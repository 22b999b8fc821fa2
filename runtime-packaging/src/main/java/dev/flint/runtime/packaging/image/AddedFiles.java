package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.options.AddedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies the user's files into an image.
 *
 * @param image the image's folder
 * @param log told of each file that takes the place of one of the JDK's
 */
record AddedFiles(Path image, PackagingLog log) {
  /** Without these as they were linked, the JVM doesn't start. */
  private static final Set<String> LINKED =
      Set.of("release", "bin/java", "lib/modules", "lib/libjli.so", "lib/server/libjvm.so");

  void copy(List<AddedFile> files) {
    files.forEach(this::copy);
  }

  private void copy(AddedFile file) {
    try (Stream<Path> tree = Files.walk(file.source())) {
      for (Path each : tree.filter(Files::isRegularFile).sorted().toList()) {
        String below = file.source().relativize(each).toString();
        copy(each, image.resolve(file.target()).resolve(below));
      }
    } catch (IOException e) {
      throw new PackagingException(
          "Could not copy " + file.source() + " of " + Setting.ADD_FILES + " to " + image, e);
    }
  }

  private void copy(Path source, Path target) throws IOException {
    String path = image.relativize(target.normalize()).toString();
    if (LINKED.contains(path)) {
      throw new PackagingException(
          "Expected in "
              + Setting.ADD_FILES
              + " files that a JRE can have its own of, found "
              + source
              + " for "
              + path
              + ", which is linked");
    }
    if (Files.exists(target)) {
      log.info("Replacing " + path + " of the JRE by " + source);
    }
    Files.createDirectories(target.getParent());
    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
  }
}
