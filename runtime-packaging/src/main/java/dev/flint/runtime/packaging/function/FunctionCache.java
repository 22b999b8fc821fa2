package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.PackagingStep;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.archive.FileTree;
import dev.flint.runtime.packaging.cache.CdsArchive;
import dev.flint.runtime.packaging.cache.Training;
import dev.flint.runtime.packaging.cache.UnusableCacheException;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.form.PackageForm;
import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.report.CacheState;
import dev.flint.runtime.packaging.trial.TrialFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the cache of classes in a package's JRE, or the JDK's archive where there is none.
 *
 * @param options what is wanted
 * @param form where it goes
 * @param image the JRE
 * @param log told why there is none
 */
record FunctionCache(CacheOptions options, PackageForm form, RuntimeImage image, PackagingLog log) {

  /**
   * What is made.
   *
   * @param state what is told of it
   * @param jvmOptions what the function's JVM is started with for what the training found
   */
  record Made(CacheState state, List<String> jvmOptions) {
    private static Made without(CacheState state) {
      return new Made(state, List.of());
    }
  }

  /** Makes what the options want, trained by the function of these classes. */
  Made make(TrialFunction function, ClassFiles classes) throws IOException {
    Made made =
        options.mode() == CacheMode.NONE
            ? Made.without(CacheState.none("as " + Setting.CACHE + " says"))
            : PackagingStep.TRAIN.take(log, () -> train(function, classes));
    if (!made.state().isMade()) {
      image.dumpClassDataArchive();
    }
    return made;
  }

  /**
   * Takes a cache away that the packaged function does not start from.
   *
   * @throws PackagingException when one is required
   */
  CacheState giveUp(UnusableCacheException reason) throws IOException {
    if (options.mode() == CacheMode.REQUIRED) {
      throw new PackagingException(reason.getMessage(), reason);
    }
    Files.delete(form.jre().resolve(CdsArchive.FILE_IN_JRE));
    image.dumpClassDataArchive();
    return without(reason.getMessage(), "it could not be used");
  }

  private CacheState without(String warning, String reason) {
    log.warn("Packaging without " + CdsArchive.TITLE + ": " + warning);
    return CacheState.none(reason);
  }

  private Made train(TrialFunction function, ClassFiles classes) throws IOException {
    // The JVM accepts the cache only as long as files have the times that it saw now.
    form.folders().setTimes();
    Path scratch = Files.createTempDirectory("flint-cache");
    try {
      return train(
          new Training(form.training(function, scratch), classes, options, image, log), scratch);
    } finally {
      new FileTree(scratch).delete();
    }
  }

  private Made train(Training training, Path scratch) throws IOException {
    try {
      Path cache = scratch.resolve(CdsArchive.FILE_IN_JRE.getFileName());
      CdsArchive.Trained trained = CdsArchive.make(training, cache);
      Files.move(cache, form.jre().resolve(CdsArchive.FILE_IN_JRE));
      return new Made(
          new CacheState("jre/" + CdsArchive.FILE_IN_JRE, CdsArchive.TITLE, trained.by()),
          trained.jvmOptions());
    } catch (PackagingException e) {
      // What the JRE lacks would fail the function on Lambda too, whatever the mode.
      image.requireComplete(e.getMessage());
      if (options.mode() == CacheMode.REQUIRED) {
        throw e;
      }
      return Made.without(without(e.getMessage(), "it could not be made"));
    }
  }
}
