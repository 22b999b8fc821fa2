package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.cache.CdsArchive;
import dev.flint.runtime.packaging.cache.FunctionErrors;
import dev.flint.runtime.packaging.cache.Training;
import dev.flint.runtime.packaging.cache.TrainingRuns;
import dev.flint.runtime.packaging.cache.TrialFunction;
import dev.flint.runtime.packaging.cache.UnusableCacheException;
import dev.flint.runtime.packaging.image.RuntimeImage;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.CacheOptions;
import dev.flint.runtime.packaging.report.CacheState;
import dev.flint.runtime.packaging.usage.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The cache of classes in a package's JRE, or the JDK's archive where there is none. */
final class FunctionCache {
  private final CacheOptions options;
  private final RuntimeImage image;
  private final FunctionErrors errors;
  private final Layout layout;

  FunctionCache(CacheOptions options, FunctionErrors errors, Layout layout) {
    this.options = options;
    this.image = errors.image();
    this.errors = errors;
    this.layout = layout;
  }

  /** Makes what the options want, trained by the function of these classes. */
  CacheState make(TrialFunction function, ClassFiles classes) throws IOException {
    CacheState state = wanted(function, classes);
    if (!state.isMade()) {
      image.dumpClassDataArchive();
    }
    return state;
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
    Files.delete(layout.jre().resolve(CdsArchive.FILE_IN_JRE));
    image.dumpClassDataArchive();
    return without(reason.getMessage(), "it could not be used");
  }

  private CacheState without(String warning, String reason) {
    errors.log().warn("Packaging without " + CdsArchive.TITLE + ": " + warning);
    return CacheState.none(reason);
  }

  private CacheState wanted(TrialFunction function, ClassFiles classes) throws IOException {
    return options.mode() == CacheMode.NONE
        ? CacheState.none("as " + Setting.CACHE + " says")
        : train(function, classes);
  }

  private CacheState train(TrialFunction function, ClassFiles classes) throws IOException {
    // The JVM accepts the cache only as long as files have the times that it saw now.
    layout.setTimes();
    Path scratch = Files.createTempDirectory("flint-cache");
    try {
      return train(new Training(runs(function, scratch), classes, options, errors), scratch);
    } finally {
      new FileTree(scratch).delete();
    }
  }

  private CacheState train(Training training, Path scratch) throws IOException {
    try {
      Path cache = scratch.resolve(CdsArchive.FILE_IN_JRE.getFileName());
      CdsArchive.Trained trained = CdsArchive.make(training, cache);
      Files.move(cache, layout.jre().resolve(CdsArchive.FILE_IN_JRE));
      return new CacheState(
          "jre/" + CdsArchive.FILE_IN_JRE, CdsArchive.TITLE, trained.by(), trained.jvmOptions());
    } catch (PackagingException e) {
      // What the JRE lacks would fail the function on Lambda too, whatever the mode.
      image.requireComplete(e.getMessage());
      if (options.mode() == CacheMode.REQUIRED) {
        throw e;
      }
      return without(e.getMessage(), "it could not be made");
    }
  }

  /** The cache of a layer is dumped without a function, from where the layer is beside a root. */
  private TrainingRuns runs(TrialFunction function, Path scratch) throws IOException {
    if (!layout.isLayer()) {
      return new TrainingRuns(function, function);
    }
    Path taskRoot = Files.createDirectories(scratch.resolve("var/task"));
    Path layer = Files.createSymbolicLink(scratch.resolve("opt"), layout.shared().toAbsolutePath());
    return new TrainingRuns(function, function.withoutHandler().at(layer, taskRoot));
  }
}
