package dev.flint.runtime.packaging.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.packaging.fixture.FilesJar;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedJarsTest {
  @TempDir private Path folder;

  @Test
  void packsNoJarWhoseClassesAndServicesAreInTheFunctions() throws IOException {
    Path function =
        jar("f.jar", "example/Hello.class", "a/A.class", "a/B.class", "META-INF/services/a.A");
    Path merged =
        jar(
            "merged.jar",
            "a/A.class",
            "a/B.class",
            "META-INF/services/a.A",
            "META-INF/MANIFEST.MF",
            "META-INF/versions/9/a/B.class",
            "module-info.class");
    Path minimized = jar("minimized.jar", "a/A.class", "a/C.class");
    Path withoutService = jar("services.jar", "a/A.class", "META-INF/services/a.Other");
    Path dataAlone = jar("data.jar", "data.json");

    MergedJars jars =
        MergedJars.in(function, List.of(merged, minimized, withoutService, dataAlone));

    assertEquals(List.of(merged), jars.merged());
    assertEquals(List.of(minimized, withoutService, dataAlone), jars.packed());
  }

  @Test
  void tellsWhatIsNotPacked() throws IOException {
    Path function = jar("f.jar", "a/A.class");
    RecordingLog log = new RecordingLog();

    MergedJars.in(function, List.of(jar("a.jar", "a/A.class"))).tell(log);
    MergedJars.in(function, List.of(jar("b.jar", "b/B.class"))).tell(log);

    assertEquals(
        List.of(
            "Not packed a second time, as the function's jar has their classes: a.jar (0.0 MB)"),
        log.infos());
  }

  private Path jar(String name, String... entries) throws IOException {
    return FilesJar.of(entries).writeTo(folder.resolve(name));
  }
}
