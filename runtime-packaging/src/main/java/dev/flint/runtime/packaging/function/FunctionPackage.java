package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.cache.CacheKind;
import dev.flint.runtime.packaging.cache.FunctionErrors;
import dev.flint.runtime.packaging.cache.StartCheck;
import dev.flint.runtime.packaging.cache.StartTimes;
import dev.flint.runtime.packaging.cache.Training;
import dev.flint.runtime.packaging.cache.TrialFunction;
import dev.flint.runtime.packaging.image.FunctionModules;
import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.PackageOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
  /** Unpacked, a function must not exceed 250 MB: where jars are that large, they stay deflated. */
  private static final long MOST_STORED = 50 << 20;

  private final PackageOptions options;
  private final PackagingLog log;
  private final Path folder;
  private final Path zip;
  private final RuntimeImage image;
  private final FunctionErrors errors;
  private final CacheKind cacheKind;

  /**
   * A package that is not there yet.
   *
   * @param options what to package
   * @param log told of each step's outcome
   */
  public FunctionPackage(PackageOptions options, PackagingLog log) {
    this.options = options;
    this.log = log;
    this.folder = options.output().folder().resolve("function");
    this.zip = options.output().folder().resolve("function.zip");
    this.image = new RuntimeImage(options.jre().jdk(), folder.resolve("jre"), log);
    this.errors = new FunctionErrors(image, log);
    this.cacheKind = CacheKind.of(options.jre().jdk());
  }

  /**
   * Makes it.
   *
   * @return the zip
   * @throws PackagingException when something is missing or a tool of the JDK fails
   */
  public Path make() {
    FunctionCode code = options.code();
    ClassPath classPath = ClassPath.of(code.jar(), new Excludes(log).remaining(code));
    new RequiredClasses(classPath).check(options.code().handler());
    warnOfOtherPlatform();
    try {
      // Nothing old is left to be deployed by mistake when this fails.
      Files.deleteIfExists(zip);
      delete(folder);
      List<Path> jars = copyJars(classPath);
      linkJre(jars);
      writeBootstrap(classPath);
      TrialFunction startable = checkStart();
      boolean cached = makeCache(startable);
      writeZip();
      report(cached, tryOut(startable, cached));
      return zip;
    } catch (IOException e) {
      throw new PackagingException("Could not write " + folder + ": " + e, e);
    }
  }

  private void warnOfOtherPlatform() {
    Jdk jdk = options.jre().jdk();
    if (!jdk.isForLambda()) {
      log.warn(jdk + " is for " + jdk.platform() + ": its JRE runs here, but not on AWS Lambda");
    }
  }

  private List<Path> copyJars(ClassPath classPath) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    boolean stored = classPath.storedSize() <= MOST_STORED;
    for (Map.Entry<String, Path> jar : classPath.jars().entrySet()) {
      Path target = lib.resolve(jar.getKey());
      if (stored) {
        StoredJar.copy(jar.getValue(), target);
      } else {
        Files.copy(jar.getValue(), target);
      }
    }
    return classPath.jars().keySet().stream().map(lib::resolve).toList();
  }

  private void linkJre(List<Path> jars) throws IOException {
    Path scratch = Files.createTempDirectory("flint-package");
    try {
      Collection<String> modules =
          new FunctionModules(options.jre().jdk(), log)
              .of(jars, options.jre().addModules(), scratch);
      log.info("Linking a JRE of " + String.join(", ", modules));
      image.link(modules);
    } finally {
      delete(scratch);
    }
  }

  private void writeBootstrap(ClassPath classPath) throws IOException {
    Path bootstrap = folder.resolve("bootstrap");
    String script =
        new Bootstrap(classPath, cacheKind, options.code().handler(), options.jre().jvmOptions())
            .script();
    Files.writeString(bootstrap, script);
    if (!bootstrap.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + bootstrap + " executable");
    }
  }

  private TrialFunction checkStart() {
    return new StartCheck(errors)
        .startable(
            new TrialFunction(folder, options.code().handler(), options.cache().environment()));
  }

  /** Puts a cache into the JRE, and the archive of the JDK's classes where that serves besides. */
  private boolean makeCache(TrialFunction startable) throws IOException {
    CacheMode mode = options.cache().mode();
    if (!cacheKind.replacesArchiveOfImage()) {
      image.dumpClassDataArchive();
    }
    boolean cached = mode != CacheMode.NONE && train(startable, mode);
    if (!cached && cacheKind.replacesArchiveOfImage()) {
      image.dumpClassDataArchive();
    }
    return cached;
  }

  private boolean train(TrialFunction startable, CacheMode mode) throws IOException {
    // The JVM accepts the cache only as long as files have the times that it saw now.
    setTimes();
    Path scratch = Files.createTempDirectory("flint-cache");
    try {
      Path cache = scratch.resolve(cacheKind.fileInJre().getFileName());
      new Training(startable, cacheKind, options.cache().trainingEvents(), errors).writeTo(cache);
      Files.move(cache, folder.resolve("jre").resolve(cacheKind.fileInJre()));
      return true;
    } catch (PackagingException e) {
      if (mode == CacheMode.REQUIRED) {
        throw e;
      }
      log.warn("Packaging without " + cacheKind + ": " + e.getMessage());
      return false;
    } finally {
      delete(scratch);
    }
  }

  private void writeZip() throws IOException {
    setTimes();
    new FunctionZip(folder).write(zip);
  }

  private void setTimes() throws IOException {
    for (Path file : tree(folder)) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.setLastModifiedTime(file, FileTime.from(FunctionZip.TIME));
      }
    }
  }

  /** Starts what was packed, elsewhere and under another name. */
  private StartTimes tryOut(TrialFunction startable, boolean cached) throws IOException {
    Path elsewhere = Files.createTempDirectory("flint-try-out");
    try {
      Path unpacked = Unzip.to(elsewhere.resolve("unpacked"), zip);
      return StartTimes.measure(startable.in(unpacked), cacheKind, cached);
    } finally {
      delete(elsewhere);
    }
  }

  private void report(boolean cached, StartTimes times) throws IOException {
    log.info(
        String.format("Packaged %s (%.1f MB) %s %s", zip, Files.size(zip) / 1e6, cached, times));
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
