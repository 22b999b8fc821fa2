package dev.flint.runtime.packaging.settings;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.invoke.InvokeOptions;
import dev.flint.runtime.packaging.invoke.MadePackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What values of settings say of an invocation.
 *
 * @param values the values of {@link LocalDefinitions#INVOKE} and {@link LocalDefinitions#EVENT}
 */
public record InvokeSettings(SettingValues values) {
  /**
   * Returns how to invoke a package by its folder.
   *
   * @param folder the unpacked package
   */
  public InvokeOptions options(Path folder) {
    return options(folder, Map.of());
  }

  /**
   * Returns how to invoke what a build made.
   *
   * @param made the package
   */
  public InvokeOptions options(MadePackage made) {
    return options(made.start(), made.variables());
  }

  private InvokeOptions options(Path folder, Map<String, String> variables) {
    return new InvokeOptions(
            folder,
            values.text(Setting.HANDLER),
            values.text(Setting.NAME),
            values.number(Setting.MEMORY).orElseThrow(),
            Duration.ofSeconds(values.number(Setting.TIMEOUT).orElseThrow()),
            variables)
        .with(values.variables(Setting.ENVIRONMENT));
  }

  /**
   * Returns the event.
   *
   * @return its bytes
   * @throws PackagingException when it is given twice, or its file can't be read
   */
  public byte[] event() {
    Optional<Path> file = values.file(Setting.EVENT_FILE);
    if (file.isEmpty()) {
      return values.given(Setting.EVENT).orElse("{}").getBytes(StandardCharsets.UTF_8);
    }
    if (values.given(Setting.EVENT).isPresent()) {
      throw new PackagingException(
          "Expected one of " + Setting.EVENT + " and " + Setting.EVENT_FILE + ", found both");
    }
    try {
      return Files.readAllBytes(file.get());
    } catch (IOException e) {
      throw new PackagingException(
          "Expected a readable file in " + Setting.EVENT_FILE + ", found " + file.get() + ": " + e,
          e);
    }
  }
}
