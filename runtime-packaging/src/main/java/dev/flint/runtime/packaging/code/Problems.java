package dev.flint.runtime.packaging.code;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;

/**
 * What is sure to fail a function on Lambda: it fails packaging, unless the user knows better.
 *
 * @param fail whether it does
 * @param log told of what doesn't
 */
public record Problems(boolean fail, PackagingLog log) {
  /**
   * Fails or warns.
   *
   * @param problem what was expected, what was found and what to do, the cause in the first line
   * @throws PackagingException with the problem, unless it is only to be warned of
   */
  public void tell(String problem) {
    if (fail) {
      throw new PackagingException(
          problem + "\n(To package all the same, set " + Setting.CHECK + " to false.)");
    }
    log.warn(problem);
  }
}
