package dev.flint.runtime.dev;

import dev.flint.runtime.dev.settings.CodeOptions;
import dev.flint.runtime.dev.settings.EnvironmentOptions;
import dev.flint.runtime.dev.settings.FunctionOptions;
import dev.flint.runtime.dev.settings.HttpOptions;
import java.nio.file.Path;

/**
 * What the dev server serves, and where.
 *
 * @param code which code runs
 * @param function how the function is configured
 * @param environment where its variables come from
 * @param http how requests become events
 * @param template the SAM template, which need not be there
 * @param port the port on this machine; 0 for any that is free
 */
public record DevOptions(
    CodeOptions code,
    FunctionOptions function,
    EnvironmentOptions environment,
    HttpOptions http,
    Path template,
    int port) {

  /** The port when none is given, which {@code sam local start-api} has too. */
  public static final String DEFAULT_PORT = "3000";

  /** The template when none is given: it need not be there, and may be a {@code .yml}. */
  public static final String DEFAULT_TEMPLATE = "template.yaml";

  /**
   * Returns these options for code whose own classes are here, whatever comes first on the class
   * path.
   *
   * @param classes the folder of the user's classes
   */
  public DevOptions withOwn(Path classes) {
    return new DevOptions(code.withOwn(classes), function, environment, http, template, port);
  }
}
