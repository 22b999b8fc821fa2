package dev.flint.runtime.packaging.function;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.options.CacheMode;
import dev.flint.runtime.packaging.options.JreOptions;
import java.util.Optional;

/**
 * Checks that a JRE is for the platform that it is to run on.
 *
 * @param jre the JRE's options
 * @param log told of a JRE that does not run on Lambda
 */
record PlatformCheck(JreOptions jre, PackagingLog log) {
  /** Throws where the JRE is for another architecture, or can't make the cache that is required. */
  void check(CacheMode cache) {
    Jdk jdk = jre.linkedJdk();
    requireArchitecture(jdk);
    if (!jdk.isForLambda()) {
      log.warn(jdk + " is for " + jdk.platform() + ": its JRE runs here, but not on AWS Lambda");
    }
    if (jre.isForeign() && cache == CacheMode.REQUIRED) {
      throw new PackagingException(
          "Expected a JRE that runs here, for the cache that "
              + Setting.CACHE
              + " requires, found one for "
              + jdk.platform()
              + " by "
              + Setting.TARGET_JDK);
    }
  }

  private void requireArchitecture(Jdk jdk) {
    jre.architecture()
        .filter(expected -> !jdk.architecture().equals(Optional.of(expected)))
        .ifPresent(
            expected -> {
              throw new PackagingException(
                  "Expected a JDK for "
                      + expected
                      + ", as "
                      + Setting.ARCHITECTURE
                      + " says, found "
                      + jdk
                      + " for "
                      + jdk.platform()
                      + ": name one with "
                      + Setting.TARGET_JDK);
            });
  }
}
