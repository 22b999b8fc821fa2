package dev.flint.runtime.packaging.usage;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Classes of a library that were tried without some modules that they refer to, name or ask for
 * services of, and go without.
 *
 * @param classes how the names of the classes begin
 * @param artifact {@code groupId:artifactId}
 * @param from the oldest version for which this holds
 * @param before the first later version for which it wasn't tried
 * @param modules the modules
 * @param reason why they go without
 * @param unless where they don't
 */
public record Guard(
    List<String> classes,
    String artifact,
    Version from,
    Version before,
    Set<String> modules,
    String reason,
    Unless unless) {
  /** Returns whether a class is one of these. */
  public boolean includes(String className) {
    return Unless.beginsWithAny(className, classes);
  }

  /** Returns whether it depends on what other jars have. */
  public boolean isConditional() {
    return !unless.equals(Unless.NOTHING);
  }

  /**
   * Returns whether it holds for a version, which may not be known: then for a library's own jar
   * alone.
   *
   * @param own whether the jar is the function's own
   */
  public boolean holds(Optional<String> version, boolean own) {
    return version
        .map(Version::parse)
        .map(found -> found.compareTo(from) >= 0 && found.compareTo(before) < 0)
        .orElse(!own);
  }
}
