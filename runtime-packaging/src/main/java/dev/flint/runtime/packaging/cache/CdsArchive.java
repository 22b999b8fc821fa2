package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.JdkChange;
import dev.flint.runtime.packaging.recording.ClassList;
import dev.flint.runtime.packaging.recording.LoadedClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A package's cache of classes, a CDS archive in place of the JDK's own. It is dumped from a list,
 * and so with what no training may run, the call sites of the function's own classes. From JDK 24
 * on, what the classes refer to is linked in it, unless many are of old class files.
 */
public final class CdsArchive {
  /** What it is called. */
  public static final String TITLE = "CDS archive";

  /** Where it is in the JRE. */
  public static final Path FILE_IN_JRE = Path.of("lib", "function.jsa");

  /** What makes the JVM end when it can't use it. */
  public static final String MANDATORY_OPTION = "-Xshare:on";

  /** What makes the JVM pass it over. */
  public static final String OFF_OPTION = "-Xshare:off";

  /**
   * An archive that is linked holds no classes of old class files, such as Joda-Time's: each start
   * reads them from their jars. What that costs for one is less than what linking gains for five.
   */
  private static final int SHARE_OF_UNLINKABLE = 5;

  private CdsArchive() {}

  /**
   * Makes one.
   *
   * @param training a training of what it is for
   * @param file the file to write; its folder is for this alone, and outside the package
   * @return what can be said of it
   * @throws PackagingException when the function does not start, or its JVM writes no archive
   */
  public static Trained make(Training training, Path file) throws IOException {
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
    requireWritten(file, TITLE, dumped);
    return new Trained(trained.text(dumped), SlowInitialization.options(classes.classes()));
  }

  private static String[] dumpOptions(Path list, Path file, boolean linked) {
    return new String[] {
      "-Xshare:dump",
      "-XX:SharedClassListFile=" + list,
      "-XX:SharedArchiveFile=" + file,
      "-XX:+IgnoreUnrecognizedVMOptions", // before JDK 24
      linked ? "-XX:+AOTClassLinking" : "-XX:-AOTClassLinking"
    };
  }

  private static String dump(Training training, String... jvmOptions) {
    try {
      return training.dump(jvmOptions);
    } catch (PackagingException e) {
      // What it has written may be a part of the archive.
      throw notWritten(TITLE, e.getMessage());
    }
  }

  /**
   * Returns what keeps the JVM from telling the function's log of code in an archive that it makes
   * anew.
   *
   * @param jdk the JDK that the JRE is linked from
   * @return options, maybe none
   */
  public static List<String> logOptions(Jdk jdk) {
    return JdkChange.WARNING_OF_ARCHIVED_CODE.isIn(jdk)
        ? List.of("-Xlog:aot*=error,cds*=error")
        : List.of();
  }

  /**
   * Returns what makes an archive such that the JVM takes it with an agent in it, too: otherwise,
   * from JDK 24 on, it passes it over with some lines in the function's log.
   *
   * @param jdk the JDK that the JRE is linked from
   * @return options, maybe none
   */
  public static List<String> optionsBesideTools(Jdk jdk) {
    return JdkChange.LINKED_ARCHIVES.isIn(jdk) ? List.of("-XX:-AOTClassLinking") : List.of();
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

  /**
   * What can be said of an archive.
   *
   * @param by what it was trained by
   * @param jvmOptions what makes the JVM begin early with what the training found to take long
   */
  public record Trained(String by, List<String> jvmOptions) {
    /** Copies the list. */
    public Trained {
      jvmOptions = List.copyOf(jvmOptions);
    }
  }
}
