package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The caches of classes that JVMs have; either takes the place of the JDK's own archive. */
public enum CacheKind {
  /**
   * For a function: dumped from a list of classes, and so with what no training may run, the call
   * sites of the function's own classes. From JDK 24 on, what the classes refer to is linked in it,
   * unless many are of old class files.
   */
  CDS_ARCHIVE(
      "CDS archive", "function.jsa", "-XX:SharedArchiveFile=", "-Xshare:on", "-Xshare:off") {
    private String dump(Training training, String... jvmOptions) {
      try {
        return training.dump(jvmOptions);
      } catch (PackagingException e) {
        // What it has written may be a part of the archive.
        throw notWritten(toString(), e.getMessage());
      }
    }

    private String[] dumpOptions(Path list, Path file, boolean linked) {
      return new String[] {
        "-Xshare:dump",
        "-XX:SharedClassListFile=" + list,
        useOption() + file,
        "-XX:+IgnoreUnrecognizedVMOptions", // before JDK 24
        linked ? "-XX:+AOTClassLinking" : "-XX:-AOTClassLinking"
      };
    }

    @Override
    public String make(Training training, Path file) throws IOException {
      Path list = file.resolveSibling("classlist");
      Path log = file.resolveSibling("loaded.log");
      training.run("-XX:DumpLoadedClassList=" + list, LoadedClasses.option(log));
      requireWritten(list, "list of its classes", "its training ended without one");
      ClassList classes = ClassList.read(list);
      TrainedList trained = training.complete(classes, LoadedClasses.read(log));
      classes.write(list);
      int unlinkable = trained.unlinkable().size();
      boolean linked = unlinkable * SHARE_OF_UNLINKABLE < classes.classes().size();
      String dumped = dump(training, dumpOptions(list, file, linked));
      requireWritten(file, toString(), dumped);
      return trained.text(dumped);
    }
  },
  /**
   * For a layer, from JDK 25 on: written by the training run as it ends, and taken also where the
   * jars are in another folder, and a function's jars behind them.
   */
  AOT_CACHE("AOT cache", "function.aot", "-XX:AOTCache=", "-XX:AOTMode=on", "-XX:AOTMode=off") {
    @Override
    public String make(Training training, Path file) {
      training.run(
          // Profiles are for the second compiler, which functions do without.
          "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:AOTCacheOutput=" + file);
      requireWritten(file, toString(), "its training ended without one");
      return "";
    }
  };

  private static final int FIRST_AOT_FEATURE = 25;

  /**
   * An archive that is linked holds no classes of old class files, such as Joda-Time's: each start
   * reads them from their jars. What that costs for one is less than what linking gains for five.
   */
  private static final int SHARE_OF_UNLINKABLE = 5;

  private static final int FIRST_LINKING_FEATURE = 24;

  private final String title;
  private final String fileName;
  private final String useOption;
  private final String mandatoryOption;
  private final String offOption;

  CacheKind(
      String title, String fileName, String useOption, String mandatoryOption, String offOption) {
    this.title = title;
    this.fileName = fileName;
    this.useOption = useOption;
    this.mandatoryOption = mandatoryOption;
    this.offOption = offOption;
  }

  /**
   * The best that a JDK's JVM has.
   *
   * @param jdk the JDK that the JRE is linked from
   * @param layer whether it is for a layer
   * @return the kind
   */
  public static CacheKind of(Jdk jdk, boolean layer) {
    return layer && jdk.feature() >= FIRST_AOT_FEATURE ? AOT_CACHE : CDS_ARCHIVE;
  }

  /**
   * What keeps the JVM from telling the function's log of code in a cache that it makes anew.
   *
   * @param jdk the JDK that the JRE is linked from
   * @return options, maybe none
   */
  public static List<String> logOptions(Jdk jdk) {
    return jdk.feature() < FIRST_AOT_FEATURE ? List.of() : List.of("-Xlog:aot*=error,cds*=error");
  }

  /**
   * What makes a CDS archive such that the JVM takes it with an agent in it, too: otherwise, from
   * JDK 24 on, it passes it over with some lines in the function's log.
   *
   * @param jdk the JDK that the JRE is linked from
   * @return options, maybe none
   */
  public static List<String> optionsBesideTools(Jdk jdk) {
    return jdk.feature() < FIRST_LINKING_FEATURE ? List.of() : List.of("-XX:-AOTClassLinking");
  }

  /**
   * Makes the cache.
   *
   * @param training a training of what the cache is for
   * @param file the file to write; its folder is for this alone, and outside the package
   * @return what it was trained by, to be told; empty for the runtime alone
   * @throws PackagingException when the function does not start, or its JVM writes no cache
   */
  public abstract String make(Training training, Path file) throws IOException;

  /**
   * Where the cache is in the JRE.
   *
   * @return the path, relative to the JRE's folder
   */
  public Path fileInJre() {
    return Path.of("lib", fileName);
  }

  /**
   * What makes the JVM use a cache, and go on without when it can't.
   *
   * @return the option's begin, behind which comes the file
   */
  public String useOption() {
    return useOption;
  }

  /**
   * What makes the JVM end when it can't use its cache.
   *
   * @return the option
   */
  public String mandatoryOption() {
    return mandatoryOption;
  }

  /**
   * What makes the JVM pass its cache over.
   *
   * @return the option
   */
  public String offOption() {
    return offOption;
  }

  /**
   * Tells whether a cache is still of use when the jars of an absolute class path were moved. With
   * a relative one, every kind is.
   *
   * @return true when it is
   */
  public boolean movesWithJars() {
    return this == AOT_CACHE;
  }

  @Override
  public String toString() {
    return title;
  }

  private static void requireWritten(Path file, String what, String reason) {
    if (!Files.isRegularFile(file)) {
      throw notWritten(what, reason);
    }
  }

  private static PackagingException notWritten(String what, String reason) {
    return new PackagingException(
        "Expected the JVM to write a " + what + ", found none: " + reason);
  }
}
