package dev.flint.runtime.dev.http.template;

import dev.flint.runtime.dev.http.route.Routes;
import java.util.List;
import java.util.Optional;

/**
 * What a template says of the function that is run.
 *
 * @param function the function's settings, if the template has it
 * @param routes the routes to it
 * @param notices what the user is to know: what was left out, and why a function was chosen
 */
public record SamSelection(Optional<SamFunction> function, Routes routes, List<String> notices) {

  /** Copies the list. */
  public SamSelection {
    notices = List.copyOf(notices);
  }
}
