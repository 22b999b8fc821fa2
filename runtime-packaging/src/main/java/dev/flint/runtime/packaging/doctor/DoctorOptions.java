package dev.flint.runtime.packaging.doctor;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Architecture;
import dev.flint.runtime.packaging.jdk.JdkChoice;
import dev.flint.runtime.packaging.jdk.SearchPath;
import dev.flint.runtime.packaging.options.Deflater;
import dev.flint.runtime.packaging.settings.SettingValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be looked at: what packaging would be told, and where it would look.
 *
 * @param running what runs this, for instance Maven with its version
 * @param named the JDK that somebody named, the only one that counts
 * @param candidates where JDKs are looked for where none is named, the nearest first
 * @param selectable JDKs that count where a build selects one of them, and else not
 * @param targetJdk the folder of the JDK whose modules are to be linked in place of the other's
 * @param architecture what the JRE must run on, where that is to be checked
 * @param deflater what deflates the files in the zip
 * @param path where tools are looked for
 * @param temporary where temporary files are made
 */
public record DoctorOptions(
    String running,
    Optional<JdkCandidate> named,
    List<JdkCandidate> candidates,
    List<JdkCandidate> selectable,
    Optional<Path> targetJdk,
    Optional<Architecture> architecture,
    Deflater deflater,
    SearchPath path,
    Path temporary) {
  /** Copies the lists. */
  public DoctorOptions {
    candidates = List.copyOf(candidates);
    selectable = List.copyOf(selectable);
  }

  /**
   * Returns what is looked at where nothing is named: the JDKs at hand, the search path and the
   * folder for temporary files of this process.
   *
   * @param running what runs this besides the JVM; empty for nothing
   * @return the options
   */
  public static DoctorOptions ofProcess(String running) {
    String java = "Java " + Runtime.version() + " in " + System.getProperty("java.home");
    return new DoctorOptions(
        (running.isEmpty() ? java : running + " on " + java)
            + ", on "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch"),
        Optional.empty(),
        JdkCandidate.atHand(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Deflater.JDK,
        SearchPath.ofProcess(),
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /**
   * Returns the same with JDKs.
   *
   * @param name the one that somebody named
   * @param others where JDKs are looked for where none is named, the nearest first
   * @param unselected JDKs that would count where a build selected one of them
   * @return the options
   */
  public DoctorOptions withJdks(
      Optional<JdkCandidate> name, List<JdkCandidate> others, List<JdkCandidate> unselected) {
    return new DoctorOptions(
        running, name, others, unselected, targetJdk, architecture, deflater, path, temporary);
  }

  /**
   * Returns the same with what packaging would be told.
   *
   * @param target the folder of the JDK whose modules are to be linked in place of the other's
   * @param expected what the JRE must run on, where that is to be checked
   * @param tool what deflates the files in the zip
   * @return the options
   */
  DoctorOptions withSettings(
      Optional<Path> target, Optional<Architecture> expected, Deflater tool) {
    return new DoctorOptions(
        running, named, candidates, selectable, target, expected, tool, path, temporary);
  }

  /**
   * Returns the same with what packaging would be told.
   *
   * @param values the values of {@link dev.flint.runtime.packaging.settings.Definitions#MACHINE}
   * @return the options
   */
  public DoctorOptions withSettings(SettingValues values) {
    return withSettings(
        values.file(Setting.TARGET_JDK),
        values.choice(Setting.ARCHITECTURE, Architecture.class),
        values.choice(Setting.DEFLATER, Deflater.class).orElse(deflater));
  }

  /** Returns the JDK that packaging would link from; throws as packaging would. */
  JdkChoice choice() {
    return named.isPresent()
        ? JdkChoice.named(named.get().home(), named.get().origin())
        : JdkChoice.newest(candidates.stream().map(JdkCandidate::home).toList());
  }
}
