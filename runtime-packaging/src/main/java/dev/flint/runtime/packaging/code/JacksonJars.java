package dev.flint.runtime.packaging.code;

import dev.flint.runtime.packaging.archive.CodeJar;
import dev.flint.runtime.packaging.classfile.ConstantPool;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks Jackson's jars among a function's. Their versions are others than the runtime's where a
 * BOM says so, and of several releases where several dependencies bring them.
 */
final class JacksonJars {
  /** The first that has all that the runtime's mapper is built on. */
  private static final Version OLDEST = Version.parse("2.16");

  private static final String CORE = "com.fasterxml.jackson.core:jackson-core";
  private static final String DATABIND = "com.fasterxml.jackson.core:jackson-databind";

  private static final List<String> PARTS =
      List.of(CORE, "com.fasterxml.jackson.core:jackson-annotations", DATABIND);

  private static final String CLASSES_OF_DATABIND = "com.fasterxml.jackson.databind.";

  /** What jackson-databind refers to, and its own jar has not. */
  private static final List<String> OTHERS =
      List.of("com/fasterxml/jackson/core/", "com/fasterxml/jackson/annotation/");

  private final KnownClasses known;
  private final Problems problems;

  /** What jackson-databind refers to and no jar has. */
  private final Set<String> missing = new TreeSet<>();

  /**
   * Jars of which nothing is known yet.
   *
   * @param known the classes that the function finds on Lambda
   * @param problems takes what is wrong with them
   */
  JacksonJars(KnownClasses known, Problems problems) {
    this.known = known;
    this.problems = problems;
  }

  /** Looks at what a class refers to, if it is one of jackson-databind. */
  void add(ConstantPool constants) {
    if (constants.className().startsWith(CLASSES_OF_DATABIND)) {
      constants.classes().stream()
          .filter(name -> OTHERS.stream().anyMatch(name::startsWith))
          .map(name -> name.replace('/', '.'))
          .filter(name -> !known.contains(name))
          .forEach(missing::add);
    }
  }

  /**
   * Warns of a version that is too old, and tells of a jackson-databind without the classes that it
   * refers to.
   *
   * @param jars the function's jars, whose classes have been {@linkplain #add added}
   */
  void check(Collection<Path> jars) {
    Map<String, String> versions = new TreeMap<>();
    for (Path path : jars) {
      try (CodeJar jar = CodeJar.open(path, Runtime.version())) {
        PARTS.forEach(
            part -> jar.versionOf(part).ifPresent(version -> versions.put(part, version)));
        jar.versionOf(CORE).ifPresent(version -> warnOfOld(version, path));
      }
    }
    if (versions.containsKey(DATABIND) && !missing.isEmpty()) {
      problems.tell(textOfMissing(versions));
    }
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

  private String textOfMissing(Map<String, String> versions) {
    return "Expected jackson-core and jackson-annotations of the release of jackson-databind, which"
        + " refers to "
        + missing
        + ", found none of these among the jars, of which are "
        + versions
        + ": no ObjectMapper can be made. Import com.fasterxml.jackson:jackson-bom of the newest of"
        + " these versions into dependencyManagement, and give none where the pom itself depends on"
        + " one";
  }
}
