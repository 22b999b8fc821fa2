package dev.flint.runtime.packaging.code;

import dev.flint.runtime.packaging.archive.CodeJar;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks Jackson's jars among a function's. Their versions are others than the runtime's where a
 * BOM says so, and of several releases where several dependencies bring them.
 *
 * @param known the classes that the function finds on Lambda
 * @param problems takes what is wrong with them
 */
public record JacksonJars(KnownClasses known, Problems problems) {
  /** The first that has all that the runtime's mapper is built on. */
  private static final Version OLDEST = Version.parse("2.16");

  private static final String CORE = "com.fasterxml.jackson.core:jackson-core";
  private static final String DATABIND = "com.fasterxml.jackson.core:jackson-databind";
  private static final String ANNOTATIONS = "com.fasterxml.jackson.core:jackson-annotations";

  private static final String CLASSES_OF_DATABIND = "com.fasterxml.jackson.databind.";

  /** What jackson-databind refers to, and its own jar has not. */
  private static final List<String> OTHERS =
      List.of("com/fasterxml/jackson/core/", "com/fasterxml/jackson/annotation/");

  /**
   * Warns of a version that is too old, and tells of a jackson-databind without the classes that it
   * refers to.
   *
   * @param jars the function's jars
   */
  public void check(Collection<Path> jars) {
    Map<String, String> versions = new TreeMap<>();
    List<Path> databinds = new ArrayList<>();
    for (Path path : jars) {
      try (CodeJar jar = CodeJar.open(path, Runtime.version())) {
        version(jar, CORE, versions).ifPresent(version -> warnOfOld(version, path));
        version(jar, ANNOTATIONS, versions);
        version(jar, DATABIND, versions).ifPresent(version -> databinds.add(path));
      }
    }
    databinds.forEach(jar -> requireOthers(jar, versions));
  }

  private static Optional<String> version(
      CodeJar jar, String artifact, Map<String, String> versions) {
    Optional<String> version = jar.versionOf(artifact);
    version.ifPresent(found -> versions.put(artifact, found));
    return version;
  }

  private void warnOfOld(String version, Path jar) {
    if (Version.parse(version).compareTo(OLDEST) < 0) {
      problems
          .log()
          .warn(
              "Expected "
                  + CORE
                  + " "
                  + OLDEST
                  + " or later, found "
                  + version
                  + " in "
                  + jar.getFileName()
                  + ": what the runtime binds with Jackson fails with NoClassDefFoundError or"
                  + " NoSuchMethodError. Import com.fasterxml.jackson:jackson-bom before the BOM"
                  + " that brings the older one");
    }
  }

  private void requireOthers(Path databind, Map<String, String> versions) {
    Set<String> missing = new TreeSet<>();
    new ClassFiles(List.of(databind), Runtime.version())
        .forEach(
            name -> name.startsWith(CLASSES_OF_DATABIND),
            constants ->
                constants.classes().stream()
                    .filter(name -> OTHERS.stream().anyMatch(name::startsWith))
                    .map(name -> name.replace('/', '.'))
                    .filter(name -> !known.contains(name))
                    .forEach(missing::add));
    if (!missing.isEmpty()) {
      problems.tell(
          "Expected jackson-core and jackson-annotations of the release of jackson-databind, which"
              + " refers to "
              + missing
              + ", found none of these among the jars, of which are "
              + versions
              + ": no ObjectMapper can be made. Import com.fasterxml.jackson:jackson-bom of the"
              + " newest of these versions into dependencyManagement, and give none where the pom"
              + " itself depends on one");
    }
  }
}
