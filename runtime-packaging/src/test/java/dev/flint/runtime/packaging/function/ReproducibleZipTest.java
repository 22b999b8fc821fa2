package dev.flint.runtime.packaging.function;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.packaging.cache.CdsArchive;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.options.Deflater;
import dev.flint.runtime.packaging.options.OutputOptions;
import dev.flint.runtime.packaging.options.PackageOptions;
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

  private static final String SOURCE =
      "package a; public class A { public static String run() { return \"\"; } }";

  private final Jdk jdk = Collections.max(Jdks.installed(), (a, b) -> a.feature() - b.feature());

  @Test
  void givesTheSameZipForTheSameInputInAnotherFolder() throws IOException {
    Map<String, Long> entries = entries(packageIn(first, CacheMode.NONE, jdk));
    Map<String, Long> again = entries(packageIn(second, CacheMode.NONE, jdk));

    if (jdk.feature() == 17) {
      // Its archive holds some addresses of the process that dumped it.
      again.put("jre/lib/server/classes.jsa", entries.get("jre/lib/server/classes.jsa"));
      assertEquals(entries, again);
    } else {
      assertArrayEquals(zip(first), zip(second));
    }
    assertEquals(sbom(first), sbom(second));
  }

  /** Of one JRE: that it is linked alike is tested above. */
  @Test
  void givesTheSameFilesButForTheCache() throws IOException {
    Jdk linkingOnce = Jdks.linkingOnce(jdk);
    Map<String, Long> entries = entries(packageIn(first, CacheMode.REQUIRED, linkingOnce));
    Map<String, Long> again = entries(packageIn(second, CacheMode.REQUIRED, linkingOnce));

    for (String cache : List.of("jre/lib/server/classes.jsa", "jre/" + CdsArchive.FILE_IN_JRE)) {
      entries.remove(cache);
      again.remove(cache);
    }
    assertEquals(entries, again);
    assertEquals(sbom(first), sbom(second));
  }

  private static Path packageIn(Path target, CacheMode cache, Jdk jdk) throws IOException {
    PackagedFunction function =
        new PackagedFunction(SourceJar.of("a/A.java", SOURCE), "a.A::run", List.of());
    PackageOptions options =
        function
            .optionsWithoutJackson(target, jdk)
            .withCache(CacheOptions.of(cache))
            .withOutput(OutputOptions.of(target).withDeflater(Deflater.FAST));
    return new FunctionPackage(options, new RecordingLog()).make().get(0);
  }

  private static byte[] zip(Path target) throws IOException {
    return Files.readAllBytes(target.resolve("function.zip"));
  }

  private static String sbom(Path target) throws IOException {
    return Files.readString(target.resolve("function.cdx.json"));
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
