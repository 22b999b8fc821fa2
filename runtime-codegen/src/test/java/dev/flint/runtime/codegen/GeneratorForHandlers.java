package dev.flint.runtime.codegen;

import dev.flint.runtime.handler.HandlerLoadException;
import dev.flint.runtime.handler.HandlerName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Generates the jar for a handler, as packaging has it done, but in this JVM. */
public final class GeneratorForHandlers implements Function<String, String[]> {

  private final ConcurrentMap<String, String[]> generated = new ConcurrentHashMap<>();

  /** The jar and the class of the index; nothing where no code can be generated. */
  @Override
  public String[] apply(String handler) {
    return generated.computeIfAbsent(handler, GeneratorForHandlers::generate);
  }

  private static String[] generate(String handler) {
    try {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "generated");
      CodeGenerator.generate(HandlerName.parse(handler), folder, Set.of());
      GenerationOutcome outcome = GenerationOutcome.read(folder);
      return outcome.hasCode()
          ? new String[] {folder.resolve(GenerationOutcome.JAR).toString(), outcome.index()}
          : new String[0];
    } catch (HandlerLoadException | ClassNotFoundException | LinkageError e) {
      return new String[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
