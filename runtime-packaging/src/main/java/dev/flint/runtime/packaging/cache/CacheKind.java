package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.jdk.Jdk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The caches of classes that JVMs have. */
public enum CacheKind {
  /** Made in one step from JDK 25 on; takes the place of the image's own archive. */
  AOT_CACHE(
      "AOT cache",
      "function.aot",
      "-XX:AOTCache=",
      // Profiles are for the second compiler, which functions do without: they would only be read.
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"),
      "-XX:AOTCacheOutput=",
      "-XX:AOTMode=on",
      "-XX:AOTMode=off"),
  /** Lies on top of the image's own archive. */
  CDS_ARCHIVE(
      "CDS archive",
      "function.jsa",
      "-XX:SharedArchiveFile=",
      List.of(),
      "-XX:ArchiveClassesAtExit=",
      "-Xshare:on",
      "-Xshare:off");

  private static final int FIRST_AOT_FEATURE = 25;

  private final String title;
  private final String fileName;
  private final String useOption;
  private final List<String> furtherMakeOptions;
  private final String makeOption;
  private final String mandatoryOption;
  private final String offOption;

  CacheKind(
      String title,
      String fileName,
      String useOption,
      List<String> furtherMakeOptions,
      String makeOption,
      String mandatoryOption,
      String offOption) {
    this.title = title;
    this.fileName = fileName;
    this.useOption = useOption;
    this.furtherMakeOptions = furtherMakeOptions;
    this.makeOption = makeOption;
    this.mandatoryOption = mandatoryOption;
    this.offOption = offOption;
  }

  /**
   * The best that a JDK's JVM has.
   *
   * @param jdk the JDK that the JRE is linked from
   * @return the kind
   */
  public static CacheKind of(Jdk jdk) {
    return jdk.feature() < FIRST_AOT_FEATURE ? CDS_ARCHIVE : AOT_CACHE;
  }

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
   * What keeps the JVM from telling the function's log of code in the cache that it makes anew.
   *
   * @return options, maybe none
   */
  public List<String> logOptions() {
    return this == AOT_CACHE ? List.of("-Xlog:aot*=error") : List.of();
  }

  /** What makes the JVM write a cache as it ends. */
  String[] makeOptions(Path file) {
    List<String> options = new ArrayList<>(furtherMakeOptions);
    options.add(makeOption + file);
    return options.toArray(String[]::new);
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
   * Tells whether the image's own archive of classes serves for nothing beside this cache.
   *
   * @return true when it can be left out
   */
  public boolean replacesArchiveOfImage() {
    return this == AOT_CACHE;
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
}
