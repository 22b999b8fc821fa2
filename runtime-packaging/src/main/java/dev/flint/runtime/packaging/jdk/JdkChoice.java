package dev.flint.runtime.packaging.jdk;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The JDK to link from, and why it is this one.
 *
 * @param jdk the JDK
 * @param reason what led to it, to be shown after it
 */
public record JdkChoice(Jdk jdk, String reason) {
  /**
   * Returns the JDK that somebody named.
   *
   * @param home its folder
   * @param origin who named it, for instance a parameter
   * @return the choice, with the origin as its reason
   * @throws PackagingException when the folder holds no JDK or one that is too old
   */
  public static JdkChoice named(Path home, String origin) {
    Jdk jdk =
        Jdk.at(home)
            .orElseThrow(
                () ->
                    new PackagingException(
                        "Expected a JDK (bin/java, bin/jlink and a release file) in "
                            + home
                            + ", the "
                            + origin
                            + ", and found none there"));
    if (jdk.feature() < Jdk.OLDEST_FEATURE) {
      throw new PackagingException(
          "Expected JDK " + Jdk.OLDEST_FEATURE + " or later as the " + origin + ", found " + jdk);
    }
    return new JdkChoice(jdk, origin);
  }

  /**
   * Returns the newest JDK among some folders; folders without one and JDKs that are too old are
   * passed over. Of two with the same version the first is taken.
   *
   * @param homes folders to look in
   * @throws PackagingException when no folder holds a JDK that will do
   */
  public static JdkChoice newest(Collection<Path> homes) {
    Jdk newest = null;
    for (Path home : new LinkedHashSet<>(homes)) {
      Optional<Jdk> jdk = Jdk.at(home).filter(found -> found.feature() >= Jdk.OLDEST_FEATURE);
      if (jdk.isPresent() && (newest == null || isNewer(jdk.get(), newest))) {
        newest = jdk.get();
      }
    }
    if (newest == null) {
      throw new PackagingException(
          "Found no JDK "
              + Jdk.OLDEST_FEATURE
              + " or later with jlink in "
              + homes
              + ": install one, or name one with "
              + Setting.JDK);
    }
    return new JdkChoice(newest, "the newest JDK found");
  }

  /**
   * Returns the JDKs at hand wherever this runs: that of the environment, then that which runs
   * this.
   *
   * @return the folders of JAVA_HOME, when it is set, and of the running JVM
   */
  public static List<Path> atHand() {
    Path running = Path.of(System.getProperty("java.home"));
    String javaHome = System.getenv("JAVA_HOME");
    return javaHome == null || javaHome.isBlank()
        ? List.of(running)
        : List.of(Path.of(javaHome), running);
  }

  private static boolean isNewer(Jdk jdk, Jdk than) {
    return jdk.version().compareToIgnoreOptional(than.version()) > 0;
  }
}
