package dev.flint.runtime.packaging.binding;

import dev.flint.runtime.handler.HandlerLoadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Makes the jar of a handler's binding code, as packaging does, but in this JVM. */
public final class MadeForHandlers implements Function<String, String[]> {

  private final ConcurrentMap<String, String[]> made = new ConcurrentHashMap<>();

  /** The jar and the class of the index; nothing where no code can be made. */
  @Override
  public String[] apply(String handler) {
    return made.computeIfAbsent(handler, MadeForHandlers::make);
  }

  private static String[] make(String handler) {
    try {
      Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "made");
      BindingMaker.main(new String[] {handler, folder.toString()});
      BindingOutcome outcome = BindingOutcome.read(folder);
      return outcome.isMade()
          ? new String[] {folder.resolve(BindingStep.JAR).toString(), outcome.index()}
          : new String[0];
    } catch (HandlerLoadException | ClassNotFoundException | LinkageError e) {
      return new String[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
