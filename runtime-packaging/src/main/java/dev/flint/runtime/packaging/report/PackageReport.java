package dev.flint.runtime.packaging.report;

import dev.flint.runtime.packaging.Megabytes;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.cache.StartTimes;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was packaged, to be told at the end.
 *
 * @param made the files or folders to deploy
 * @param sboms the files that tell what is in it
 * @param jre the JRE in it
 * @param contents the files in the zips
 * @param functionJar the file name of the function's own jar
 * @param bindings the types with generated code, or why there is none
 * @param cache its cache of classes
 * @param times how long it takes to start, if it was tried
 */
public record PackageReport(
    List<Path> made,
    Collection<Path> sboms,
    Jre jre,
    PackageContents contents,
    String functionJar,
    String bindings,
    CacheState cache,
    Optional<StartTimes> times) {
  /**
   * The JRE of a package.
   *
   * @param jdk the JDK that it is a part of
   * @param glibc the oldest glibc that it runs with; empty where it needs none
   * @param modules its modules
   */
  public record Jre(Jdk jdk, Optional<String> glibc, Collection<String> modules) {
    private String text() {
      return jdk.version()
          + ", "
          + jdk.platform()
          + glibc.map(version -> ", needs glibc " + version).orElse("");
    }
  }

  /** Copies the lists. */
  public PackageReport {
    made = List.copyOf(made);
    sboms = List.copyOf(sboms);
  }

  /**
   * Tells it, in a few lines.
   *
   * @param log where to
   */
  public void tell(PackagingLog log) {
    made.forEach(path -> log.info("Packaged " + path));
    sboms.forEach(file -> line(log, "SBOM", file.toString()));
    line(log, "JDK", jre.text());
    line(log, "modules", String.join(", ", jre.modules()));
    line(log, "zipped", sizes());
    line(log, "largest", largest());
    line(log, "bindings", bindings);
    line(log, "cache", cache.text() + (cache.isMade() ? ", in use" : ""));
    if (!cache.missing().isEmpty()) {
      line(log, "", cache.missing());
    }
    if (!cache.training().isEmpty()) {
      line(log, "trained", "by " + cache.training());
    }
    line(log, "init", times.map(PackageReport::text).orElse("not measured"));
  }

  private static void line(PackagingLog log, String title, String text) {
    log.info(String.format("  %-8s %s", title, text));
  }

  private String sizes() {
    PackageContents jreFiles = contents.where(path -> path.startsWith("jre/"));
    PackageContents jars = contents.where(path -> path.endsWith(".jar"));
    long cached = contents.where(cache.file()::equals).zipped();
    long function = jars.where(path -> path.endsWith("/" + functionJar)).zipped();
    return String.join(
        ", ",
        Megabytes.of(contents.zipped()) + " MB: JRE " + Megabytes.of(jreFiles.zipped() - cached),
        "cache " + Megabytes.of(cached),
        "libraries " + Megabytes.of(jars.zipped() - function),
        "function " + Megabytes.of(function));
  }

  private String largest() {
    return contents.largest(SizeCheck.SHOWN, PackedFile::zipped).stream()
        .map(file -> file.path() + " " + Megabytes.of(file.zipped()))
        .collect(Collectors.joining(", "));
  }

  private static String text(StartTimes times) {
    String without = times.without().toMillis() + " ms without";
    return times
            .withCache()
            .map(Duration::toMillis)
            .map(with -> with + " ms with the cache, " + without)
            .orElse(without)
        + " (medians, here)";
  }
}
