package dev.flint.runtime.packaging.trial;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.code.KnownClasses;
import dev.flint.runtime.packaging.code.Problems;
import dev.flint.runtime.packaging.image.RuntimeImage;

/**
 * Starts a function in the JRE that was linked for it, so that what it lacks shows while it is
 * packaged.
 *
 * @param image the JRE
 * @param problems takes what will go wrong on Lambda too
 * @param known the classes that the function finds on Lambda
 * @param log told of what goes wrong here
 */
public record StartCheck(
    RuntimeImage image, Problems problems, KnownClasses known, PackagingLog log) {
  /**
   * Starts the function, without an event.
   *
   * @param function the function
   * @return the function, or the runtime alone when its handler can't be started here: it may want
   *     variables or services that only Lambda gives
   * @throws dev.flint.runtime.packaging.PackagingException when the handler can't be started
   *     anywhere
   */
  public TrialFunction startable(TrialFunction function) {
    return function
        .start()
        .failure()
        .map(failure -> withoutHandler(function, failure))
        .orElse(function);
  }

  private TrialFunction withoutHandler(TrialFunction function, String failure) {
    image.requireComplete(failure);
    StartFailure why = StartFailure.of(failure, known);
    String handler = "The handler " + function.handler();
    if (why.certain()) {
      problems.tell(handler + " does not start: " + why.reason() + "\n" + failure);
    } else {
      log.warn(
          handler
              + " does not start here, so that it is left out of what is trained and tried: "
              + why.reason()
              + "\n"
              + failure);
    }
    return function.withoutHandler();
  }
}
