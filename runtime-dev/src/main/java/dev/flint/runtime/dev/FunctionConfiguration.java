package dev.flint.runtime.dev;

import dev.flint.runtime.dev.function.EventType;
import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.http.payload.HttpSettings;
import dev.flint.runtime.dev.http.payload.PayloadFormat;
import dev.flint.runtime.dev.http.route.Routes;
import dev.flint.runtime.dev.http.template.SamFunction;
import dev.flint.runtime.dev.http.template.SamSelection;
import dev.flint.runtime.dev.http.template.SamTemplate;
import dev.flint.runtime.dev.reload.FunctionSource;
import dev.flint.runtime.dev.settings.CodeOptions;
import dev.flint.runtime.dev.settings.DevServerException;
import dev.flint.runtime.dev.start.JavaCommand;
import dev.flint.runtime.emulator.FunctionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What options, SAM template and class path say of the function together, as they are now. */
final class FunctionConfiguration {

  private static final int MEMORY_MB = 512;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** The handler of a package that knows its own. */
  private static final String BOOTSTRAP = "bootstrap";

  private final DevOptions options;
  private final Map<String, String> process;

  /**
   * The configuration of a function.
   *
   * @param process the variables of this process
   */
  FunctionConfiguration(DevOptions options, Map<String, String> process) {
    this.options = options;
    this.process = process;
  }

  /** Returns where the function's code comes from. */
  FunctionSource source() {
    CodeOptions code = options.code();
    List<Path> files = List.of(options.environment().file(), options.template(), otherTemplate());
    if (code.packaged().isPresent()) {
      requireNoJvmSettings(code);
      return new FunctionSource.OfPackage(code.packaged().get(), this::settings, files, code.own());
    }
    if (options.function().handler().isEmpty()) {
      throw new DevServerException("Expected a handler in " + DevSetting.HANDLER + ", found none");
    }
    JavaCommand command =
        new JavaCommand(
            code.java(), code.jvmOptions(), code.classPath(), handler(), code.debugPort());
    return new FunctionSource.OfClassPath(command, this::settings, files, code.own());
  }

  /** A package's bootstrap has its own. */
  private static void requireNoJvmSettings(CodeOptions code) {
    if (code.debugPort().isPresent() || !code.jvmOptions().isEmpty()) {
      throw new DevServerException(
          "Expected no "
              + (code.debugPort().isPresent() ? DevSetting.DEBUG : DevSetting.JVM_OPTIONS)
              + " for a packaged function, whose JVM its package starts: give JAVA_TOOL_OPTIONS in"
              + " its environment");
    }
  }

  /** Returns what is known of the function now. */
  FunctionFacts read() {
    Optional<SamSelection> template = template();
    FunctionSettings settings = settings(template);
    Optional<String> eventType = EventType.of(handler(), options.code().classPath());
    Routes routes = template.map(SamSelection::routes).orElse(Routes.ALL);
    return new FunctionFacts(
        new FunctionDescription(
            settings.functionName(), handler(), eventType, settings.memoryMb(), settings.timeout()),
        routes,
        http(eventType, routes),
        template.map(SamSelection::notices).orElse(List.of()));
  }

  private HttpSettings http(Optional<String> eventType, Routes routes) {
    PayloadFormat format =
        options
            .http()
            .payload()
            .map(this::format)
            .orElseGet(() -> PayloadFormat.of(eventType, routes));
    HttpSettings settings =
        HttpSettings.of(format)
            .withClaims(options.http().claims())
            .withMultiValueHeaders(options.http().multiValueHeaders());
    return options.http().stage().map(settings::withStage).orElse(settings);
  }

  private PayloadFormat format(String name) {
    try {
      return PayloadFormat.named(name);
    } catch (IllegalArgumentException e) {
      throw new DevServerException(e.getMessage() + ", in " + DevSetting.PAYLOAD, e);
    }
  }

  private String handler() {
    return options.function().handler().orElse(BOOTSTRAP);
  }

  private FunctionSettings settings() {
    return settings(template());
  }

  private FunctionSettings settings(Optional<SamSelection> template) {
    try {
      return readSettings(template.flatMap(SamSelection::function));
    } catch (IllegalArgumentException e) {
      throw new DevServerException("The function's settings can't be used: " + e.getMessage(), e);
    }
  }

  private FunctionSettings readSettings(Optional<SamFunction> sam) {
    Map<String, String> variables = sam.map(SamFunction::variables).orElse(Map.of());
    return FunctionSettings.of(options.code().packaged().orElse(Path.of("")))
        .withHandler(handler())
        .withFunctionName(options.function().name())
        .withMemoryMb(
            options
                .function()
                .memoryMb()
                .or(() -> sam.flatMap(SamFunction::memoryMb))
                .orElse(MEMORY_MB))
        .withTimeout(
            options
                .function()
                .timeout()
                .or(() -> sam.flatMap(SamFunction::timeout))
                .orElse(TIMEOUT))
        .withEnvironment(options.environment().read(variables, process));
  }

  private Optional<SamSelection> template() {
    Path file = Files.exists(options.template()) ? options.template() : otherTemplate();
    if (!Files.isRegularFile(file)) {
      if (!options.template().endsWith(DevOptions.DEFAULT_TEMPLATE)) {
        throw new DevServerException(
            "Expected a SAM template in " + DevSetting.TEMPLATE + ", found no file " + file);
      }
      return Optional.empty();
    }
    try {
      return Optional.of(SamTemplate.read(file).select(handler()));
    } catch (IOException | IllegalArgumentException e) {
      throw new DevServerException("Expected a SAM template in " + file + ", found: " + e, e);
    }
  }

  /** SAM takes both names. */
  private Path otherTemplate() {
    Path named = options.template();
    return named.endsWith(DevOptions.DEFAULT_TEMPLATE)
        ? named.resolveSibling("template.yml")
        : named;
  }
}
