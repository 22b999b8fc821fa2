package dev.flint.runtime.packaging.image;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An image's {@code java.security}.
 *
 * @param image the image's folder
 */
record SecuritySettings(Path image) {
  private static final String FILE = "conf/security/java.security";
  private static final String NEGATIVE_TTL = "networkaddress.cache.negative.ttl=";

  // Asked for with the first address of a host, as a system property and then in these settings:
  // reading them takes a millisecond or two of a start.
  private static final String EXCEPTION_DETAILS = "jdk.includeInExceptions=";

  /**
   * As in the managed runtime, a host name that could not be resolved is asked for again in 1 s.
   * Comments go: every start reads this file, and nine tenths of it are comments.
   */
  void edit() {
    List<String> edited =
        lines().stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.startsWith(NEGATIVE_TTL) ? NEGATIVE_TTL + 1 : line)
            .toList();
    try {
      Files.write(image.resolve(FILE), edited, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new PackagingException("Could not edit " + FILE + " of " + image + ": " + e, e);
    }
  }

  /** Options by which the image's JVM needs not read them when it starts, to say the same. */
  List<String> asOptions() {
    return lines().stream()
        .filter(line -> line.startsWith(EXCEPTION_DETAILS))
        .map(line -> "-D" + line)
        .toList();
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(image.resolve(FILE), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new PackagingException("Could not read " + FILE + " of " + image + ": " + e, e);
    }
  }
}
