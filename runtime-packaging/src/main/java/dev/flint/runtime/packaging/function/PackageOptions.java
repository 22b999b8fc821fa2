package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.jdk.Jdk;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What to package, and how.
 *
 * @param functionJar the jar with the function's own classes
 * @param dependencies the jars it needs at run time, Flint's runtime among them
 * @param handler the handler to start when the environment names none; empty for none
 * @param addModules modules of the JDK to link besides those that are found
 * @param jvmOptions options for the JVM, one each, added after Flint's own so that they win
 * @param jdk the JDK to link from
 * @param cache whether the package gets a cache of classes, and how it is trained
 * @param target the folder in which {@code function/} and {@code function.zip} are made
 * @param timestamp the time given to every file, so that the same input gives the same zip
 */
public record PackageOptions(
    Path functionJar,
    List<Path> dependencies,
    String handler,
    List<String> addModules,
    List<String> jvmOptions,
    Jdk jdk,
    CacheOptions cache,
    Path target,
    Instant timestamp) {
  /** Copies the lists. */
  public PackageOptions {
    dependencies = List.copyOf(dependencies);
    addModules = List.copyOf(addModules);
    jvmOptions = List.copyOf(jvmOptions);
  }
}
