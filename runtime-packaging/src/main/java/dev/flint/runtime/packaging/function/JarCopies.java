package dev.flint.runtime.packaging.function;

import dev.flint.runtime.codegen.GenerationOutcome;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.archive.StoredJar;
import dev.flint.runtime.packaging.code.ClassPath;
import dev.flint.runtime.packaging.form.PackageForm;
import dev.flint.runtime.packaging.nativecode.ForeignLibraries;
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
 * @param form where they go
 * @param foreign native libraries in them that are for other platforms
 * @param log told what is left out
 */
record JarCopies(PackageForm form, ForeignLibraries foreign, PackagingLog log) {
  /**
   * Unpacked, a function must not exceed 250 MB: where jars are that large, they stay deflated. The
   * rest is for JRE and archive.
   */
  private static final long MOST_STORED = 100 << 20;

  /** Returns the copies, in the order of the class path. */
  List<Path> of(ClassPath classPath) throws IOException {
    foreign.tell(log);
    boolean stored = classPath.storedSize() - foreign.unzipped() <= MOST_STORED;
    List<Path> copies = new ArrayList<>();
    for (Map.Entry<String, Path> jar : classPath.jars().entrySet()) {
      boolean isOfFunction =
          jar.getKey().equals(classPath.functionJar())
              || jar.getKey().equals(GenerationOutcome.JAR);
      Path folder = isOfFunction ? form.functionJars() : form.dependencyJars();
      Path copy = Files.createDirectories(folder).resolve(jar.getKey());
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
