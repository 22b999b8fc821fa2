package dev.flint.runtime.packaging.modules;

import dev.flint.runtime.packaging.usage.CodeJar;
import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A library that was tried without some modules that its classes refer to, and goes without.
 *
 * @param classes how the names of its classes begin
 * @param artifact {@code groupId:artifactId}
 * @param from the oldest version for which this holds
 * @param before the first later version for which it wasn't tried
 * @param modules the modules
 * @param reason why it goes without
 */
record Guard(
    String classes,
    String artifact,
    Version from,
    Version before,
    Set<String> modules,
    String reason) {
  private static final String PICTURES_OF_SPRING =
      "org.springframework.http.converter.BufferedImageHttpMessageConverter";

  /** Each is tried by a test of its own: the library without the modules, in a function. */
  private static final List<Guard> TABLE =
      List.of(
          new Guard(
              "com.fasterxml.jackson.databind.",
              "com.fasterxml.jackson.core:jackson-databind",
              Version.parse("2.12"),
              Version.parse("3"),
              Set.of("java.desktop", "java.logging", "java.sql", "java.xml"),
              "it handles their types where it sees one, and looks for them by name"),
          new Guard(
              "jakarta.el.BeanSupportFull",
              "jakarta.el:jakarta.el-api",
              Version.parse("6"),
              Version.parse("7"),
              Set.of("java.desktop"),
              "it looks at beans by itself where it does not find java.beans"),
          new Guard(
              PICTURES_OF_SPRING,
              "org.springframework:spring-web",
              Version.parse("5"),
              Version.parse("8"),
              Set.of("java.desktop"),
              "nothing makes its converter of pictures but who wants one"),
          new Guard(
              "dev.flint.runtime.",
              "dev.flint:flint-runtime-logging",
              Version.parse("0"),
              Version.parse("9999"),
              Set.of("java.logging"),
              "it is used where the function logs with java.util.logging"));

  /**
   * The guard of a class against a module. In the function's own jar a class counts as a library's
   * where the library was merged into the jar, and Maven's note of its version with it.
   *
   * @param own whether the jar is the function's own
   */
  static Optional<Guard> of(String className, CodeJar jar, boolean own, String module) {
    return TABLE.stream()
        .filter(guard -> guard.modules.contains(module) && className.startsWith(guard.classes))
        .filter(guard -> guard.holds(jar.versionOf(guard.artifact), own))
        .findFirst();
  }

  /** Whether a class of the table is one that its library never uses: who names it needs all. */
  static boolean isForUsers(String type) {
    return type.equals(PICTURES_OF_SPRING);
  }

  /** Whether a class is of a library of the table, whatever its version. */
  static boolean knows(String className) {
    return TABLE.stream().anyMatch(guard -> className.startsWith(guard.classes));
  }

  private boolean holds(Optional<String> version, boolean own) {
    return version
        .map(Version::parse)
        .map(found -> found.compareTo(from) >= 0 && found.compareTo(before) < 0)
        .orElse(!own);
  }
}
