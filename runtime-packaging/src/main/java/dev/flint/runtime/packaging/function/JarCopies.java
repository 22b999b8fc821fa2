package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.jar.ForeignLibraries;
import dev.flint.runtime.packaging.jar.StoredJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies a function's jars into its package, without what can't be of use there.
 *
 * @param layout where they go
 * @param foreign native libraries in them that are for other platforms
 * @param log told what is left out
 */
record JarCopies(Layout layout, ForeignLibraries foreign, PackagingLog log) {
  /**
   * Unpacked, a function must not exceed 250 MB: where jars are that large, they stay deflated. The
   * rest is for JRE and archive.
   */
  private static final long MOST_STORED = 100 << 20;

  /** The copies, in the order of the class path. */
  List<Path> of(ClassPath classPath) throws IOException {
    foreign.tell(log);
    boolean stored = classPath.storedSize() - foreign.unzipped() <= MOST_STORED;
    List<Path> copies = new ArrayList<>();
    for (Map.Entry<String, Path> jar : classPath.jars().entrySet()) {
      Path copy =
          jar.getKey().equals(classPath.functionJar())
              ? layout.functionJar(jar.getKey())
              : layout.shared().resolve(layout.libraries()).resolve(jar.getKey());
      Files.createDirectories(copy.getParent());
      copy(jar.getValue(), copy, stored);
      copies.add(copy);
    }
    return copies;
  }

  private void copy(Path jar, Path copy, boolean stored) throws IOException {
    Set<String> leftOut = foreign.of(jar);
    if (stored || !leftOut.isEmpty()) {
      StoredJar.copy(jar, copy, leftOut);
    } else {
      Files.copy(jar, copy);
    }
  }
}
