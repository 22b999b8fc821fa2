package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.cache.CacheKind;
import dev.flint.runtime.packaging.cache.FunctionErrors;
import dev.flint.runtime.packaging.cache.Training;
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
  private final CacheKind kind;
  private final RuntimeImage image;
  private final FunctionErrors errors;
  private final Layout layout;

  FunctionCache(CacheOptions options, CacheKind kind, FunctionErrors errors, Layout layout) {
    this.options = options;
    this.kind = kind;
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
    Files.delete(layout.jre().resolve(kind.fileInJre()));
    image.dumpClassDataArchive();
    return without(reason.getMessage(), "it could not be used");
  }

  private CacheState without(String warning, String reason) {
    errors.log().warn("Packaging without " + kind + ": " + warning);
    return CacheState.none(reason);
  }

  private CacheState wanted(TrialFunction function, ClassFiles classes) throws IOException {
    if (options.mode() == CacheMode.NONE) {
      return CacheState.none("as " + Setting.CACHE + " says");
    }
    return layout.isLayer() && !kind.movesWithJars() ? withoutForLayer() : train(function, classes);
  }

  private CacheState withoutForLayer() {
    String reason = "a " + kind + " is of use only where its jars were, which is not in /opt";
    if (options.mode() == CacheMode.REQUIRED) {
      throw new PackagingException(
          Setting.CACHE + " requires a cache in a layer, but " + reason + ": link from JDK 25");
    }
    return CacheState.none(reason);
  }

  private CacheState train(TrialFunction function, ClassFiles classes) throws IOException {
    // The JVM accepts the cache only as long as files have the times that it saw now.
    layout.setTimes();
    Training training = new Training(function, classes, options, errors);
    Path scratch = Files.createTempDirectory("flint-cache");
    try {
      Path cache = scratch.resolve(kind.fileInJre().getFileName());
      String trainedBy = kind.make(training, cache);
      Files.move(cache, layout.jre().resolve(kind.fileInJre()));
      return new CacheState("jre/" + kind.fileInJre(), kind.toString(), trainedBy);
    } catch (PackagingException e) {
      // What the JRE lacks would fail the function on Lambda too, whatever the mode.
      image.requireComplete(e.getMessage());
      if (options.mode() == CacheMode.REQUIRED) {
        throw e;
      }
      return without(e.getMessage(), "it could not be made");
    } finally {
      new FileTree(scratch).delete();
    }
  }
}
