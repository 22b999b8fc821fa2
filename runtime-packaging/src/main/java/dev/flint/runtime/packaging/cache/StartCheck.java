package dev.flint.runtime.packaging.cache;

import dev.flint.runtime.packaging.Setting;

/**
 * Starts a function in the JRE that was linked for it, so that what the JRE lacks shows while the
 * function is packaged.
 *
 * @param errors takes what goes wrong
 */
public record StartCheck(FunctionErrors errors) {
  /**
   * Starts the function, without an event.
   *
   * @param function the function
   * @return the function, or the runtime alone when its handler can't be started here: it may want
   *     variables or services that only Lambda gives
   * @throws dev.flint.runtime.packaging.PackagingException when the JRE lacks a module
   */
  public TrialFunction startable(TrialFunction function) {
    return function
        .start()
        .failure()
        .map(failure -> withoutHandler(function, failure))
        .orElse(function);
  }

  private TrialFunction withoutHandler(TrialFunction function, String failure) {
    errors.tell(
        "The handler "
            + function.handler()
            + " does not start here, so that it is left out of what is trained and tried (give the"
            + " variables that it needs with "
            + Setting.ENVIRONMENT
            + ")",
        failure);
    return function.withoutHandler();
  }
}
