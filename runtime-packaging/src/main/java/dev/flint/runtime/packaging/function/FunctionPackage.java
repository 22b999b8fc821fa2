package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.image.FunctionModules;
import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the function's folder and its zip: {@code bootstrap}, {@code lib/} with the jars, {@code
 * jre/}. What was there before is replaced.
 */
public final class FunctionPackage {
  private final PackageOptions options;
  private final PackagingLog log;
  private final Path folder;
  private final Path zip;

  /**
   * A package that is not there yet.
   *
   * @param options what to package
   * @param log told of each step's outcome
   */
  public FunctionPackage(PackageOptions options, PackagingLog log) {
    this.options = options;
    this.log = log;
    this.folder = options.target().resolve("function");
    this.zip = options.target().resolve("function.zip");
  }

  /**
   * Makes it.
   *
   * @return the zip
   * @throws PackagingException when something is missing or a tool of the JDK fails
   */
  public Path make() {
    ClassPath classPath = ClassPath.of(options.functionJar(), options.dependencies());
    new RequiredClasses(classPath).check(options.handler());
    warnOfOtherPlatform();
    try {
      // Nothing old is left to be deployed by mistake when this fails.
      Files.deleteIfExists(zip);
      delete(folder);
      List<Path> jars = copyJars(classPath);
      linkJre(jars);
      writeBootstrap(classPath);
      writeZip();
      return zip;
    } catch (IOException e) {
      throw new PackagingException("Could not write " + folder + ": " + e, e);
    }
  }

  private void warnOfOtherPlatform() {
    Jdk jdk = options.jdk();
    if (!jdk.platform().startsWith("Linux") || jdk.platform().endsWith("musl")) {
      log.warn(jdk + " is for " + jdk.platform() + ": its JRE runs here, but not on AWS Lambda");
    }
  }

  private List<Path> copyJars(ClassPath classPath) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    for (Map.Entry<String, Path> jar : classPath.jars().entrySet()) {
      Files.copy(jar.getValue(), lib.resolve(jar.getKey()));
    }
    return classPath.jars().keySet().stream().map(lib::resolve).toList();
  }

  private void linkJre(List<Path> jars) throws IOException {
    Path scratch = Files.createTempDirectory("flint-package");
    try {
      Collection<String> modules =
          new FunctionModules(options.jdk(), log).of(jars, options.addModules(), scratch);
      log.info("Linking a JRE of " + String.join(", ", modules));
      new RuntimeImage(options.jdk(), folder.resolve("jre")).link(modules);
    } finally {
      delete(scratch);
    }
  }

  private void writeBootstrap(ClassPath classPath) throws IOException {
    Path bootstrap = folder.resolve("bootstrap");
    String script =
        new Bootstrap(classPath.text(), options.handler(), options.jvmOptions()).script();
    Files.writeString(bootstrap, script);
    if (!bootstrap.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + bootstrap + " executable");
    }
  }

  private void writeZip() throws IOException {
    // Zips count in steps of two seconds; a JVM compares the times of files with what it noted.
    Instant time = Instant.ofEpochSecond(options.timestamp().getEpochSecond() / 2 * 2);
    for (Path file : tree(folder)) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.setLastModifiedTime(file, FileTime.from(time));
      }
    }
    new FunctionZip(folder, time).write(zip);
    log.info(String.format("Packaged %s (%.1f MB)", zip, Files.size(zip) / 1e6));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : tree(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static List<Path> tree(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.toList();
    }
  }
}
