package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.cache.CacheKind;
import dev.flint.runtime.packaging.cache.FunctionErrors;
import dev.flint.runtime.packaging.cache.StartCheck;
import dev.flint.runtime.packaging.cache.StartTimes;
import dev.flint.runtime.packaging.cache.TrialFunction;
import dev.flint.runtime.packaging.image.FunctionModules;
import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.report.CacheState;
import dev.flint.runtime.packaging.report.PackageContents;
import dev.flint.runtime.packaging.report.PackageReport;
import dev.flint.runtime.packaging.report.SizeCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the function's folder and its zip: {@code bootstrap}, {@code lib/} with the jars, {@code
 * jre/}. What was there before is replaced.
 */
public final class FunctionPackage {
  /** Unpacked, a function must not exceed 250 MB: where jars are that large, they stay deflated. */
  private static final long MOST_STORED = 50 << 20;

  private final PackageOptions options;
  private final PackagingLog log;
  private final Layout layout;
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
    this.layout = new Layout(options.output().folder());
    this.image = new RuntimeImage(options.jre().jdk(), layout.jre(), log);
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
    new RequiredClasses(classPath).check(code.handler());
    warnOfOtherPlatform();
    try {
      layout.clear();
      linkJre(copyJars(classPath));
      writeBootstrap(classPath);
      TrialFunction startable = checkStart();
      CacheState cache =
          new FunctionCache(options.cache(), cacheKind, errors, layout).make(startable);
      layout.writeZip();
      PackageContents contents = PackageContents.of(layout.zip());
      new SizeCheck(options.output().budget(), log).check(List.of(contents));
      report(contents, cache, tryOut(startable, cache.isMade()));
      return layout.zip();
    } catch (IOException e) {
      throw new PackagingException("Could not write " + layout.target() + ": " + e, e);
    }
  }

  private void warnOfOtherPlatform() {
    Jdk jdk = options.jre().jdk();
    if (!jdk.isForLambda()) {
      log.warn(jdk + " is for " + jdk.platform() + ": its JRE runs here, but not on AWS Lambda");
    }
  }

  private List<Path> copyJars(ClassPath classPath) throws IOException {
    Path lib = Files.createDirectories(layout.function().resolve("lib"));
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
      new FileTree(scratch).delete();
    }
  }

  private void writeBootstrap(ClassPath classPath) throws IOException {
    Path bootstrap = layout.function().resolve("bootstrap");
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
            new TrialFunction(
                layout.function(), options.code().handler(), options.cache().environment()));
  }

  /** Starts what was packed, elsewhere and under another name. */
  private StartTimes tryOut(TrialFunction startable, boolean cached) throws IOException {
    Path elsewhere = Files.createTempDirectory("flint-try-out");
    try {
      Path unpacked = Unzip.to(elsewhere.resolve("unpacked"), layout.zip());
      return StartTimes.measure(startable.in(unpacked), cacheKind, cached);
    } finally {
      new FileTree(elsewhere).delete();
    }
  }

  private void report(PackageContents contents, CacheState cache, StartTimes times)
      throws IOException {
    new PackageReport(
            List.of(layout.zip()),
            new PackageReport.Jre(options.jre().jdk(), image.glibc(), image.modules()),
            contents,
            options.code().jar().getFileName().toString(),
            cache,
            Optional.of(times))
        .tell(log);
  }
}
