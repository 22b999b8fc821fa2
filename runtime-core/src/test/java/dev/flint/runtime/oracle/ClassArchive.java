package dev.flint.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.LocalRuntimeApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The classes that a runtime has in jars, archived once for all of its processes: to read and
 * verify them anew is most of what a process does. The JVM takes an archive where the class path
 * begins with the same jars, and else goes on without.
 */
final class ClassArchive {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String HANDLER = "oracle.handlers.Events::scheduled";
  private static final Map<ComparedRuntime, Path> ARCHIVES =
      Map.of(
          ComparedRuntime.AWS, make(ComparedRuntime.AWS),
          ComparedRuntime.FLINT, make(ComparedRuntime.FLINT));

  private ClassArchive() {}

  /** The JVM's option that names a runtime's, if it has one. */
  static List<String> option(ComparedRuntime runtime) {
    return ARCHIVES.containsKey(runtime)
        ? List.of("-XX:SharedArchiveFile=" + ARCHIVES.get(runtime))
        : List.of();
  }

  private static Path make(ComparedRuntime runtime) {
    try {
      Path list = temporary(".classlist");
      list(runtime, list);
      Path archive = temporary(".jsa");
      Process dump =
          new ProcessBuilder(
                  ComparedRuntime.JAVA,
                  "-Xshare:dump",
                  "-XX:SharedClassListFile=" + list,
                  "-XX:SharedArchiveFile=" + archive,
                  "-cp",
                  runtime.jars())
              .redirectErrorStream(true)
              .start();
      String output = new String(dump.getInputStream().readAllBytes());
      if (dump.onExit().join().exitValue() != 0) {
        throw new IllegalStateException("no archive of the classes of " + runtime + ": " + output);
      }
      return archive;
    } catch (Exception e) {
      throw new IllegalStateException("no archive of the classes of " + runtime, e);
    }
  }

  /** Lists what a process loads until it has answered an event. */
  private static void list(ComparedRuntime runtime, Path list) throws Exception {
    try (LocalRuntimeApi api = LocalRuntimeApi.start();
        InputStream event = ClassArchive.class.getResourceAsStream("/events/ScheduledEvent.json")) {
      ProcessBuilder builder =
          new ProcessBuilder(
              runtime.command(HANDLER, List.of("-XX:DumpLoadedClassList=" + list), List.of()));
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

  private static Path temporary(String suffix) throws IOException {
    Path file = Files.createTempFile("oracle", suffix);
    file.toFile().deleteOnExit();
    return file;
  }
}
