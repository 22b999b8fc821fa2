package dev.flint.runtime.packaging.command;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.invoke.InvokeOptions;
import dev.flint.runtime.packaging.invoke.LocalInvocation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Translates options for {@link LocalInvocation}. */
@Command(
    name = "invoke",
    description = "Sends one event to a packaged function, which runs here as it would on Lambda.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    showDefaultValues = true)
final class InvokeCommand implements Runnable {
  @Option(
      names = "--function",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder function/ that the command package made.")
  private Path folder;

  @ArgGroup private EventSource source = new EventSource();

  @Option(
      names = "--handler",
      paramLabel = "HANDLER",
      defaultValue = "",
      description = "The handler to invoke. Without: the one that was packaged.")
  private String handler;

  @Option(
      names = "--memory",
      paramLabel = "MB",
      defaultValue = "512",
      description = "The function's memory in MB.")
  private int memory;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long the function may take.")
  private int timeout;

  @Mixin private NamedFunction function = new NamedFunction();

  private final PrintStream out;
  private final PrintStream log;

  InvokeCommand(PrintStream out, PrintStream log) {
    this.out = out;
    this.log = log;
  }

  @Override
  public void run() {
    String failure = new LocalInvocation(options(), log::println).send(source.bytes(), out);
    out.println();
    if (!failure.isEmpty()) {
      throw new PackagingException(failure);
    }
  }

  private InvokeOptions options() {
    return new InvokeOptions(
        folder,
        handler.strip(),
        function.name(),
        memory,
        Duration.ofSeconds(timeout),
        function.environment());
  }

  /** Where the event comes from: one of these. */
  private static final class EventSource {
    @Option(
        names = "--event",
        paramLabel = "JSON",
        description = "The event. Without it and a file: {}.")
    private @Nullable String event;

    @Option(names = "--event-file", paramLabel = "FILE", description = "A file with the event.")
    private @Nullable Path file;

    private byte[] bytes() {
      if (file == null) {
        return (event == null ? "{}" : event).getBytes(StandardCharsets.UTF_8);
      }
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new PackagingException(
            "Expected a readable file in --event-file, found " + file + ": " + e, e);
      }
    }
  }
}
