package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.PackagingStep;
import dev.flint.runtime.packaging.archive.FileTree;
import dev.flint.runtime.packaging.archive.FunctionZip;
import dev.flint.runtime.packaging.archive.SevenZip;
import dev.flint.runtime.packaging.aws.AwsStandIn;
import dev.flint.runtime.packaging.cache.CacheProof;
import dev.flint.runtime.packaging.cache.StartTimes;
import dev.flint.runtime.packaging.cache.UnusableCacheException;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.code.KnownClasses;
import dev.flint.runtime.packaging.code.Problems;
import dev.flint.runtime.packaging.form.Bootstrap;
import dev.flint.runtime.packaging.form.PackageForm;
import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.jdk.SearchPath;
import dev.flint.runtime.packaging.options.Deflater;
import dev.flint.runtime.packaging.options.PackageOptions;
import dev.flint.runtime.packaging.report.CacheState;
import dev.flint.runtime.packaging.report.PackageContents;
import dev.flint.runtime.packaging.report.SizeCheck;
import dev.flint.runtime.packaging.trial.StartCheck;
import dev.flint.runtime.packaging.trial.TrialFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The last steps of packaging: a function that has its jars, its JRE and its bootstrap is started,
 * trained, packed, and started once more from what was packed.
 *
 * @param options what is packaged
 * @param form where its parts are
 * @param image its JRE
 * @param log told of each step's outcome
 */
record PackageTrial(
    PackageOptions options, PackageForm form, RuntimeImage image, PackagingLog log) {

  /** Does it; a JRE for another platform is packed and no more. */
  TriedPackage make(ClassFiles classes, KnownClasses known, Bootstrap bootstrap)
      throws IOException {
    if (options.jre().isForeign()) {
      log.info("The JRE does not run here: the package is not tried, and has no cache");
      String platform = image.linkedJdk().platform();
      return new TriedPackage(
          pack(), CacheState.none("the JRE is for " + platform), Optional.empty());
    }
    StartCheck check = new StartCheck(image, new Problems(options.code().check(), log), known, log);
    Optional<Path> responses = options.cache().awsResponses();
    if (responses.isEmpty()) {
      return make(classes, check, bootstrap, UnaryOperator.identity());
    }
    try (AwsStandIn aws = AwsStandIn.start(responses.get(), options.jre().jdk(), form.jre(), log)) {
      Map<String, String> variables = aws.variablesFor(classes.names());
      return make(classes, check, bootstrap, each -> each.in(variables, aws.jvmOptions()));
    }
  }

  private TriedPackage make(
      ClassFiles classes,
      StartCheck check,
      Bootstrap bootstrap,
      UnaryOperator<TrialFunction> surroundings)
      throws IOException {
    TrialFunction startable =
        check.startable(surroundings.apply(form.inPlace(options.cache().environment())));
    FunctionCache cache = new FunctionCache(options.cache(), form, image, log);
    FunctionCache.Made made = cache.make(startable, classes);
    bootstrap.with(made.jvmOptions()).writeTo(form.shared());
    UnaryOperator<TrialFunction> tried =
        unpacked -> surroundings.apply(unpacked).withHandlerOf(startable);
    List<PackageContents> contents = pack();
    try {
      return start(tried, contents, made.state());
    } catch (UnusableCacheException e) {
      CacheState none = cache.giveUp(e);
      return start(tried, pack(), none);
    }
  }

  /** Writes the zips; tells what is in them. */
  private List<PackageContents> pack() throws IOException {
    List<PackageContents> contents = PackagingStep.DEFLATE.take(log, this::deflate);
    form.budget().ifPresent(budget -> new SizeCheck(budget, log).check(contents));
    return contents;
  }

  private List<PackageContents> deflate() throws IOException {
    form.folders().setTimes();
    Deflater deflater = options.output().deflater();
    List<PackageContents> contents = new ArrayList<>();
    for (Map.Entry<Path, Path> each : form.zips().entrySet()) {
      new FunctionZip(each.getKey(), deflater.level()).write(each.getValue());
      if (deflater == Deflater.SEVEN_ZIP) {
        new SevenZip(SearchPath.ofProcess()).shrink(each.getValue(), each.getKey());
      }
      contents.add(PackageContents.of(each.getValue()));
    }
    return contents;
  }

  /** Starts what was packed, elsewhere and under other names. */
  private TriedPackage start(
      UnaryOperator<TrialFunction> tried, List<PackageContents> contents, CacheState cache)
      throws IOException {
    return PackagingStep.START.take(log, () -> startElsewhere(tried, contents, cache));
  }

  private TriedPackage startElsewhere(
      UnaryOperator<TrialFunction> tried, List<PackageContents> contents, CacheState cache)
      throws IOException {
    Path elsewhere = Files.createTempDirectory("flint-try-out");
    try {
      TrialFunction unpacked =
          tried.apply(form.unpackedIn(elsewhere, options.cache().environment()));
      String missing = cache.isMade() ? CacheProof.of(unpacked).missing() : "";
      StartTimes times = StartTimes.measure(unpacked, cache.isMade());
      return new TriedPackage(contents, cache.lacking(missing), Optional.of(times));
    } finally {
      new FileTree(elsewhere).delete();
    }
  }
}
