package dev.flint.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.flint.runtime.ClassArchive;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.LocalRuntimeApi;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The classes that a runtime has in jars, archived once for all of its processes. */
final class RuntimeArchives {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String HANDLER = "oracle.handlers.Events::scheduled";
  private static final Map<ComparedRuntime, String> ARCHIVES =
      Map.of(
          ComparedRuntime.AWS, make(ComparedRuntime.AWS),
          ComparedRuntime.FLINT, make(ComparedRuntime.FLINT));

  private RuntimeArchives() {}

  /** The JVM's option that names a runtime's, if it has one. */
  static List<String> option(ComparedRuntime runtime) {
    return ARCHIVES.containsKey(runtime) ? List.of(ARCHIVES.get(runtime)) : List.of();
  }

  private static String make(ComparedRuntime runtime) {
    return ClassArchive.of(ComparedRuntime.JAVA, runtime.jars(), list -> list(runtime, list));
  }

  /** Lists what a process loads until it has answered an event. */
  private static void list(ComparedRuntime runtime, Path list) throws Exception {
    try (LocalRuntimeApi api = LocalRuntimeApi.start();
        InputStream event =
            RuntimeArchives.class.getResourceAsStream("/events/ScheduledEvent.json")) {
      ProcessBuilder builder =
          new ProcessBuilder(
              runtime.command(HANDLER, List.of(ClassArchive.listOption(list)), List.of()));
      builder.environment().put("_HANDLER", HANDLER);
      builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
      builder.environment().putAll(Comparison.environment());
      Process process =
          builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      try {
        assertInstanceOf(
            Answer.Response.class, api.invoke(Event.of(event.readAllBytes()), PATIENCE));
        // In good order, so that the list is whole.
        process.destroy();
        process.onExit().join();
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
