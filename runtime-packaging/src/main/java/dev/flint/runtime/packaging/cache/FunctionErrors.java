package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.image.RuntimeImage;

/**
 * What goes wrong in a function while it is packaged: the function's own affair, unless it shows
 * that the JRE lacks a module.
 *
 * @param image the function's JRE
 * @param log told of the function's own errors
 */
public record FunctionErrors(RuntimeImage image, PackagingLog log) {
  /**
   * Warns of an error.
   *
   * @param what what it means for the package
   * @param errorText the error's document and the function's log
   * @throws PackagingException when the JRE lacks what the function asked for
   */
  void tell(String what, String errorText) {
    image.requireComplete(errorText);
    log.warn(what + ": " + errorText);
  }
}
