package dev.flint.runtime.packaging.code;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.archive.JarEntries;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jar with a function's own classes, whichever plugin made it. */
public final class FunctionJar {
  private FunctionJar() {}

  /**
   * Returns the jar to pack for the one that is given.
   *
   * @param jar a jar; one that is not there is left to whoever opens it
   * @param log told when it is another one
   * @return the jar, or the one of which spring-boot-maven-plugin made it
   * @throws PackagingException when the JVM's class loader can't read its classes
   */
  public static Path packable(Path jar, PackagingLog log) {
    if (!Files.isRegularFile(jar)) {
      return jar;
    }
    JarEntries entries = JarEntries.of(jar);
    if (entries.anyBelow("BOOT-INF/")) {
      return original(jar, log);
    }
    if (entries.anyBelow("WEB-INF/classes/")) {
      throw unreadable(jar, "WEB-INF/classes, the layout of a web application", "packaging jar");
    }
    if (jar.endsWith("quarkus-run.jar")) {
      throw unreadable(
          jar,
          "the start of a fast-jar, which has a class loader of its own",
          "quarkus.package.jar.type=legacy-jar, with the folder lib beside it as dependencies");
    }
    return jar;
  }

  private static Path original(Path jar, PackagingLog log) {
    Path original = jar.resolveSibling(jar.getFileName() + ".original");
    if (!Files.isRegularFile(original)) {
      throw unreadable(
          jar,
          "BOOT-INF, the layout of Spring Boot's own class loader",
          "the plain jar that it was made of: give spring-boot-maven-plugin a <classifier>, or with"
              + " Gradle take the jar of the task jar");
    }
    log.info(
        "Packing "
            + original.getFileName()
            + ": in "
            + jar.getFileName()
            + " classes are where only Spring Boot's own class loader finds them");
    return original;
  }

  private static PackagingException unreadable(Path jar, String found, String expected) {
    return new PackagingException(
        "Expected classes at the root of "
            + jar
            + ", found "
            + found
            + ": package "
            + expected
            + ". Another jar is named with "
            + Setting.FUNCTION_JAR);
  }
}
