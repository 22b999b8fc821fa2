package dev.flint.runtime.packaging.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.packaging.cache.StartTimes;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackageReportTest {
  private static final CacheState CACHE =
      new CacheState("jre/lib/function.jsa", "CDS archive", "2 events");
  private static final StartTimes BOTH =
      new StartTimes(Optional.of(Duration.ofMillis(35)), Duration.ofMillis(62));

  @Test
  void tellsAllOfAPackageWithACache() {
    assertEquals(
        List.of(
            "Packaged target/function.zip",
            "  SBOM     target/function.cdx.json",
            "  JDK      25.0.1, Linux x86_64 gnu, needs glibc 2.17",
            "  modules  java.base, java.sql",
            "  zipped   20.4 MB: JRE 15.5, cache 3.2, libraries 1.6, function 0.1",
            "  largest  jre/lib/modules 15.5, jre/lib/function.jsa 3.2, lib/other-hello.jar 1.6,"
                + " lib/hello.jar 0.1, bootstrap 0.0",
            "  bindings example.Order",
            "  cache    CDS archive, in use",
            "  trained  by 2 events",
            "  init     35 ms with the cache, 62 ms without (medians, here)"),
        lines(CACHE, Optional.of("2.17"), Optional.of(BOTH)));
  }

  @Test
  void tellsWhyThereIsNoCacheAndThatNothingWasMeasured() {
    List<String> lines =
        lines(CacheState.none("the JRE does not run here"), Optional.empty(), Optional.empty());

    assertEquals("  JDK      25.0.1, Linux x86_64 gnu", lines.get(2));
    assertEquals(
        "  zipped   20.4 MB: JRE 18.7, cache 0.0, libraries 1.6, function 0.1", lines.get(4));
    assertEquals("  cache    none: the JRE does not run here", lines.get(7));
    assertEquals("  init     not measured", lines.get(8));
  }

  @Test
  void tellsTheTimeWithoutACacheAlone() {
    StartTimes without = new StartTimes(Optional.empty(), Duration.ofMillis(62));

    assertEquals(
        "  init     62 ms without (medians, here)",
        lines(CacheState.none("x"), Optional.empty(), Optional.of(without)).get(8));
  }

  @Test
  void tellsWhatIsNotInTheCache() {
    List<String> lines =
        lines(CACHE.lacking("2 of 900 classes"), Optional.empty(), Optional.of(BOTH));

    assertEquals("  cache    CDS archive, in use", lines.get(7));
    assertEquals("           2 of 900 classes", lines.get(8));
  }

  private static long mb(double size) {
    return Math.round(size * (1 << 20));
  }

  private static List<String> lines(
      CacheState cache, Optional<String> glibc, Optional<StartTimes> times) {
    Jdk jdk =
        new Jdk(Path.of("/jdk"), Runtime.Version.parse("25.0.1"), "Linux x86_64 gnu", Set.of());
    PackageContents contents =
        new PackageContents(
            List.of(
                new PackedFile("bootstrap", 900, 2_000),
                new PackedFile("jre/lib/modules", mb(15.5), mb(26)),
                new PackedFile("jre/lib/function.jsa", mb(3.2), mb(11)),
                new PackedFile("lib/hello.jar", mb(0.1), mb(0.2)),
                new PackedFile("lib/other-hello.jar", mb(1.6), mb(1.7))));
    RecordingLog log = new RecordingLog();
    new PackageReport(
            List.of(Path.of("target/function.zip")),
            List.of(Path.of("target/function.cdx.json")),
            new PackageReport.Jre(jdk, glibc, List.of("java.base", "java.sql")),
            contents,
            "hello.jar",
            "example.Order",
            cache,
            times)
        .tell(log);
    return log.infos();
  }
}
