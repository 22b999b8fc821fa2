package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.archive.StoredJar;
import dev.flint.runtime.packaging.recording.LoadedClasses;
import dev.flint.runtime.packaging.trial.TrialFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a start shows of a cache that is used: how much of the function is not in it.
 *
 * @param classes how many classes were loaded
 * @param fromJars how many of them each jar gave: the function's, not that of the copy that it was
 *     started in, which is gone by then
 */
public record CacheProof(int classes, Map<Path, Long> fromJars) {
  private static final String RUNTIME = "dev.flint.runtime.RuntimeMain";
  private static final int SHOWN = 3;

  /** Copies the map. */
  public CacheProof {
    fromJars = Map.copyOf(fromJars);
  }

  /**
   * Starts a function with its cache made mandatory.
   *
   * @param function the function, unpacked from what will be deployed
   * @return what that showed
   * @throws UnusableCacheException when it does not start, or its classes are in no cache: the
   *     option alone lets pass a cache that is mapped and holds nothing of ours
   */
  public static CacheProof of(TrialFunction function) {
    try {
      Path log = Files.createTempFile("flint-class-load", ".log");
      try {
        return of(function, log);
      } finally {
        Files.deleteIfExists(log);
      }
    } catch (IOException e) {
      throw new PackagingException("Could not write the log of loaded classes: " + e, e);
    }
  }

  private static CacheProof of(TrialFunction function, Path log) {
    TrialFunction.Start start =
        function.start(CdsArchive.MANDATORY_OPTION, LoadedClasses.option(log));
    start
        .failure()
        .ifPresent(
            failure -> {
              throw new UnusableCacheException("that it does not: " + failure);
            });
    LoadedClasses loaded = LoadedClasses.read(log);
    if (!loaded.isArchived(RUNTIME)) {
      throw new UnusableCacheException("the runtime's classes come from its jar");
    }
    return new CacheProof(
        loaded.sources().size(),
        loaded.fromJars().values().stream()
            .map(jar -> function.folder().resolve("lib").resolve(jar.getFileName()))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  /**
   * Tells what is not in the cache.
   *
   * @return a line; empty where all is
   */
  public String missing() {
    long missing = fromJars.values().stream().mapToLong(Long::longValue).sum();
    return missing == 0
        ? ""
        : missing
            + " of "
            + classes
            + " classes of the start are not in it, of "
            + fromJars.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(jar -> jar.getKey().getFileName() + " " + jar.getValue() + why(jar.getKey()))
                .collect(Collectors.joining(", "));
  }

  /** The JVM archives no class whose signature it would have to check. */
  private static String why(Path jar) {
    return Files.exists(jar) && StoredJar.isSigned(jar) ? " (signed)" : "";
  }
}
