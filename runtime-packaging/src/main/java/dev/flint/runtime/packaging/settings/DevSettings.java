package dev.flint.runtime.packaging.settings;

import dev.flint.runtime.dev.DevOptions;
import dev.flint.runtime.dev.settings.CodeOptions;
import dev.flint.runtime.dev.settings.DebugPort;
import dev.flint.runtime.dev.settings.EnvironmentOptions;
import dev.flint.runtime.dev.settings.FunctionOptions;
import dev.flint.runtime.dev.settings.HttpOptions;
import dev.flint.runtime.packaging.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What values of settings say of the dev server.
 *
 * @param values the values of {@link LocalDefinitions#DEV}
 */
public record DevSettings(SettingValues values) {
  /**
   * Returns what is served, and where.
   *
   * @param classPath the function's folders and jars, Flint's runtime among them
   * @param java the program {@code java} that runs them
   * @param packaged the folder with a packaged function, which then runs in their place
   * @throws dev.flint.runtime.dev.settings.DevServerException when a value won't do
   */
  public DevOptions options(List<Path> classPath, Path java, Optional<Path> packaged) {
    return new DevOptions(
        new CodeOptions(
            classPath,
            java,
            values.texts(Setting.JVM_OPTIONS),
            DebugPort.parse(values.text(Setting.DEBUG), Setting.DEBUG.toString()),
            packaged),
        new FunctionOptions(
            values.textIfAny(Setting.HANDLER),
            values.text(Setting.NAME),
            values.number(Setting.MEMORY),
            values.number(Setting.TIMEOUT).map(Duration::ofSeconds)),
        new EnvironmentOptions(
            values.variables(Setting.ENVIRONMENT),
            values.file(Setting.ENVIRONMENT_FILE).orElseThrow(),
            values.flag(Setting.CREDENTIALS)),
        new HttpOptions(
            values.textIfAny(Setting.PAYLOAD),
            values.textIfAny(Setting.STAGE),
            values.variables(Setting.CLAIMS),
            values.flag(Setting.MULTI_VALUE_HEADERS)),
        values.file(Setting.TEMPLATE).orElseThrow(),
        values.number(Setting.PORT).orElseThrow());
  }
}
