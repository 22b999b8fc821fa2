package dev.flint.runtime.packaging.function;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibleZipTest {
  @TempDir private Path first;
  @TempDir private Path second;

  @Test
  void givesTheSameZipForTheSameInputInAnotherFolder() throws IOException {
    Jdk jdk = Collections.max(Jdks.installed(), (a, b) -> a.feature() - b.feature());
    PackagedFunction function =
        new PackagedFunction(
            SourceJar.of("a/A.java", "package a; public class A {}"), "a.A", List.of());

    Map<String, Long> entries = entries(function.packageIn(first, jdk));
    Map<String, Long> again = entries(function.packageIn(second, jdk));

    if (jdk.feature() == 17) {
      // Its archive holds some addresses of the process that dumped it.
      again.put("jre/lib/server/classes.jsa", entries.get("jre/lib/server/classes.jsa"));
      assertEquals(entries, again);
    } else {
      assertArrayEquals(zip(first), zip(second));
    }
  }

  private static byte[] zip(Path target) throws IOException {
    return Files.readAllBytes(target.resolve("function.zip"));
  }

  private static Map<String, Long> entries(Path zip) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        checksums.put(entry.getName(), entry.getCrc());
      }
    }
    return checksums;
  }
}
