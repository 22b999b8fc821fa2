package dev.flint.runtime.packaging.code;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.archive.JarEntries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The dependencies of a function, apart by whether another plugin has put them into the function's
 * own jar: that is first on the class path, so that the jar itself would never be read.
 *
 * @param packed the jars that are packed beside the function's own
 * @param merged those that are in it
 */
public record MergedJars(List<Path> packed, List<Path> merged) {
  private static final double MB = 1_000_000;

  /**
   * Looks into the jars.
   *
   * @param functionJar the function's own jar
   * @param dependencies the others; what is no file is left to whoever opens it
   * @return the two kinds
   */
  public static MergedJars in(Path functionJar, List<Path> dependencies) {
    if (!Files.isRegularFile(functionJar)) {
      return new MergedJars(dependencies, List.of());
    }
    JarEntries own = JarEntries.of(functionJar);
    List<Path> packed = new ArrayList<>();
    List<Path> merged = new ArrayList<>();
    for (Path jar : dependencies) {
      boolean hidden = Files.isRegularFile(jar) && JarEntries.of(jar).isHiddenBy(own);
      (hidden ? merged : packed).add(jar);
    }
    return new MergedJars(packed, merged);
  }

  /**
   * Tells which jars are not packed.
   *
   * @param log where to
   */
  public void tell(PackagingLog log) {
    if (!merged.isEmpty()) {
      log.info(
          "Not packed a second time, as the function's jar has their classes: "
              + merged.stream().map(MergedJars::text).collect(Collectors.joining(", ")));
    }
  }

  private static String text(Path jar) {
    try {
      return String.format(Locale.ROOT, "%s (%.1f MB)", jar.getFileName(), Files.size(jar) / MB);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
