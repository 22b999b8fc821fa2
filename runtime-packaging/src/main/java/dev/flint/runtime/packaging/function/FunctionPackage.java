package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.aws.AwsStandIn;
import dev.flint.runtime.packaging.cache.CacheProof;
import dev.flint.runtime.packaging.cache.FunctionErrors;
import dev.flint.runtime.packaging.cache.StartCheck;
import dev.flint.runtime.packaging.cache.StartTimes;
import dev.flint.runtime.packaging.cache.TrialFunction;
import dev.flint.runtime.packaging.cache.UnusableCacheException;
import dev.flint.runtime.packaging.code.FunctionJar;
import dev.flint.runtime.packaging.code.JacksonVersion;
import dev.flint.runtime.packaging.code.KnownClasses;
import dev.flint.runtime.packaging.code.MergedJars;
import dev.flint.runtime.packaging.code.Problems;
import dev.flint.runtime.packaging.code.References;
import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.jar.ForeignLibraries;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.SearchPath;
import dev.flint.runtime.packaging.modules.FunctionModules;
import dev.flint.runtime.packaging.modules.ModuleChoice;
import dev.flint.runtime.packaging.modules.SearchedJars;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.FunctionCode;
import dev.flint.runtime.packaging.options.JreOptions;
import dev.flint.runtime.packaging.options.NativeLibraries;
import dev.flint.runtime.packaging.options.PackageFormat;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.options.TrustedCertificates;
import dev.flint.runtime.packaging.report.CacheState;
import dev.flint.runtime.packaging.report.PackageContents;
import dev.flint.runtime.packaging.report.PackageReport;
import dev.flint.runtime.packaging.report.SizeCheck;
import dev.flint.runtime.packaging.usage.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes the function's folder and its zip: {@code bootstrap}, {@code lib/} with the jars, {@code
 * jre/}. What was there before is replaced.
 */
public final class FunctionPackage {
  private final PackageOptions options;
  private final PackagingLog log;
  private final Layout layout;
  private final RuntimeImage image;
  private final FunctionErrors errors;
  private final Problems problems;
  private final FunctionBindings bindings;

  /**
   * A package that is not there yet.
   *
   * @param options what to package
   * @param log told of each step's outcome
   */
  public FunctionPackage(PackageOptions options, PackagingLog log) {
    this.options = options;
    this.log = log;
    this.layout = new Layout(options.output());
    this.image =
        new RuntimeImage(options.jre().jdk(), options.jre().linkedJdk(), layout.jre(), log);
    this.errors = new FunctionErrors(image, log);
    this.problems = new Problems(options.code().check(), log);
    this.bindings = new FunctionBindings(options, log);
  }

  /**
   * Makes it.
   *
   * @return what is to be deployed: the zip or zips, or the Dockerfile and the folder for it
   * @throws PackagingException when something is missing or a tool of the JDK fails
   */
  public List<Path> make() {
    layout.requireReplaceable();
    FunctionCode code = options.code();
    Path functionJar = FunctionJar.packable(code.jar(), log);
    MergedJars dependencies = MergedJars.in(functionJar, new Excludes(log).remaining(code));
    dependencies.tell(log);
    ClassPath given = ClassPath.of(functionJar, dependencies.packed());
    new RequiredClasses(given).check(code.handler());
    new PlatformCheck(options.jre(), log).check(options.cache().mode());
    List<Path> givenJars = List.copyOf(given.jars().values());
    new JacksonVersion(log).check(givenJars);
    KnownClasses known = KnownClasses.in(givenJars, code.provided());
    new References(known, options.jre().jdk(), problems)
        .check(code.handler(), givenJars, dependencies.merged());
    return make(given, known);
  }

  private List<Path> make(ClassPath given, KnownClasses known) {
    try {
      layout.clear();
      ClassPath classPath = bindings.addTo(given);
      ClassFiles classes = new ClassFiles(copiedJars(classPath), options.jre().jdk().version());
      linkJre(classes.jars());
      Bootstrap bootstrap = bootstrap(classPath, classes);
      write(bootstrap);
      report(
          given.functionJar(),
          options.jre().isForeign() ? packUntried() : packAndTry(classes, known, bootstrap));
      if (isImage()) {
        // It was only to be tried.
        Files.delete(layout.functionZip());
      }
      return layout.made();
    } catch (IOException e) {
      throw new PackagingException("Could not write " + options.output().folder() + ": " + e, e);
    }
  }

  private Packed packUntried() throws IOException {
    log.info("The JRE does not run here: the package is not tried, and has no cache");
    String platform = options.jre().linkedJdk().platform();
    return new Packed(pack(), CacheState.none("the JRE is for " + platform), Optional.empty());
  }

  private Packed packAndTry(ClassFiles classes, KnownClasses known, Bootstrap bootstrap)
      throws IOException {
    Optional<Path> responses = options.cache().awsResponses();
    if (responses.isEmpty()) {
      return packAndTry(
          classes, known, bootstrap, new TrialRuns(layout, options, UnaryOperator.identity()));
    }
    Jdk jdk = options.jre().jdk();
    try (AwsStandIn aws = AwsStandIn.start(responses.get(), jdk, layout.jre(), log)) {
      Map<String, String> variables = aws.variablesFor(classes.names());
      UnaryOperator<TrialFunction> surroundings =
          function -> function.in(variables, aws.jvmOptions());
      return packAndTry(classes, known, bootstrap, new TrialRuns(layout, options, surroundings));
    }
  }

  private Packed packAndTry(
      ClassFiles classes, KnownClasses known, Bootstrap bootstrap, TrialRuns runs)
      throws IOException {
    TrialFunction startable = new StartCheck(errors, problems, known).startable(runs.inPlace());
    FunctionCache cache = new FunctionCache(options.cache(), errors, layout);
    CacheState state = cache.make(startable, classes);
    write(bootstrap.with(state.jvmOptions()));
    List<PackageContents> contents = pack();
    try {
      return tryOut(runs, startable, contents, state);
    } catch (UnusableCacheException e) {
      CacheState none = cache.giveUp(e);
      return tryOut(runs, startable, pack(), none);
    }
  }

  private List<Path> copiedJars(ClassPath classPath) throws IOException {
    return new JarCopies(layout, foreignLibraries(classPath), log).of(classPath);
  }

  private ForeignLibraries foreignLibraries(ClassPath classPath) {
    Jdk jdk = options.jre().linkedJdk();
    return options.output().nativeLibraries() == NativeLibraries.LAMBDA && jdk.isForLambda()
        ? ForeignLibraries.in(classPath.jars().values(), jdk.architecture().orElseThrow())
        : ForeignLibraries.NONE;
  }

  private void linkJre(List<Path> jars) {
    JreOptions jre = options.jre();
    List<Path> provided = options.code().provided().stream().map(Dependency::jar).toList();
    image.link(
        new FunctionModules(jre.jdk(), log)
            .of(
                new SearchedJars(jars, provided),
                new ModuleChoice(jre.wantedModules(), jre.removeModules())));
    if (jre.trustedCertificates() == TrustedCertificates.AMAZON) {
      image.trustAmazonAlone();
    }
    image.add(jre.addFiles());
  }

  private void write(Bootstrap bootstrap) throws IOException {
    bootstrap.writeTo(layout.bootstrap(), layout.jre());
  }

  private Bootstrap bootstrap(ClassPath classPath, ClassFiles classes) {
    List<String> jvmOptions = new ArrayList<>(image.settingsAsOptions());
    jvmOptions.addAll(bindings.jvmOptions());
    jvmOptions.addAll(JvmOptions.of(options.jre(), classes));
    return new Bootstrap(
        layout.isLayer() ? classPath.dependencies() : classPath,
        layout.isLayer(),
        layout.isLayer() ? "" : options.code().handler(),
        jvmOptions);
  }

  /** Writes the zips, or for an image what it is built from; tells what is in them. */
  private List<PackageContents> pack() throws IOException {
    layout.setTimes();
    zip(layout.function(), layout.functionZip());
    List<PackageContents> contents = new ArrayList<>();
    contents.add(PackageContents.of(layout.functionZip()));
    if (layout.isLayer()) {
      zip(layout.shared(), layout.layerZip());
      contents.add(PackageContents.of(layout.layerZip()));
    }
    if (isImage()) {
      Files.writeString(
          layout.dockerfile(),
          new Dockerfile(options.output().name(), options.code().handler()).text());
    } else {
      new SizeCheck(options.output().budget(), log).check(contents);
    }
    return contents;
  }

  private void zip(Path folder, Path zip) throws IOException {
    new FunctionZip(folder).write(zip);
    new SevenZip(SearchPath.ofProcess(), log).shrink(zip, folder);
  }

  /** Starts what was packed, elsewhere and under other names. */
  private Packed tryOut(
      TrialRuns runs, TrialFunction startable, List<PackageContents> contents, CacheState cache)
      throws IOException {
    Path elsewhere = Files.createTempDirectory("flint-try-out");
    try {
      Path function = Unzip.to(elsewhere.resolve("var/task"), layout.functionZip());
      Path shared =
          layout.isLayer() ? Unzip.to(elsewhere.resolve("opt"), layout.layerZip()) : function;
      TrialFunction unpacked = runs.at(shared, function).withHandlerOf(startable);
      String missing = cache.isMade() ? CacheProof.of(unpacked).missing() : "";
      StartTimes times = StartTimes.measure(unpacked, cache.isMade());
      return new Packed(contents, cache.lacking(missing), Optional.of(times));
    } finally {
      new FileTree(elsewhere).delete();
    }
  }

  private boolean isImage() {
    return options.output().format() == PackageFormat.IMAGE;
  }

  private void report(String functionJar, Packed packed) throws IOException {
    new PackageReport(
            layout.made(),
            new PackageReport.Jre(options.jre().linkedJdk(), image.glibc(), image.modules()),
            PackageContents.together(packed.contents()),
            functionJar,
            bindings.text(),
            packed.cache(),
            packed.times())
        .tell(log);
  }

  /** What came of packing. */
  private record Packed(
      List<PackageContents> contents, CacheState cache, Optional<StartTimes> times) {}
}
