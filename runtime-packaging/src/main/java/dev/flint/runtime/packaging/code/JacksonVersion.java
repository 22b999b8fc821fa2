package dev.flint.runtime.packaging.code;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.archive.CodeJar;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.Collection;

/**
 * The version of Jackson among a function's jars, which is another than the runtime's where a BOM
 * says so. A function that binds nothing with it, such as one of streams, does with any.
 *
 * @param log told of one that is too old
 */
public record JacksonVersion(PackagingLog log) {
  /** The first that has all that the runtime's mapper is built on. */
  private static final Version OLDEST = Version.parse("2.16");

  private static final String CORE = "com.fasterxml.jackson.core:jackson-core";

  /**
   * Warns of a version that is too old.
   *
   * @param jars the function's jars
   */
  public void check(Collection<Path> jars) {
    for (Path path : jars) {
      try (CodeJar jar = CodeJar.open(path, Runtime.version())) {
        jar.versionOf(CORE)
            .filter(version -> Version.parse(version).compareTo(OLDEST) < 0)
            .ifPresent(version -> warn(version, path));
      }
    }
  }

  private void warn(String version, Path jar) {
    log.warn(
        "Expected "
            + CORE
            + " "
            + OLDEST
            + " or later, found "
            + version
            + " in "
            + jar.getFileName()
            + ": what the runtime binds with Jackson fails with NoClassDefFoundError or"
            + " NoSuchMethodError. Import com.fasterxml.jackson:jackson-bom before the BOM that"
            + " brings the older one");
  }
}
