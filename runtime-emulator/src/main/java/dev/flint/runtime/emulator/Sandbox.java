package dev.flint.runtime.emulator;

import dev.flint.runtime.emulator.process.OutputFrames;
import dev.flint.runtime.emulator.process.OutputLines;
import dev.flint.runtime.emulator.process.ProcessTree;
import dev.flint.runtime.emulator.process.ReadOnlyTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where a function's processes live: the package made read-only, a scratch folder, and their
 * output.
 */
final class Sandbox implements AutoCloseable {

  private static final Duration DRAIN_WITHIN = Duration.ofSeconds(2);

  private final FunctionSettings settings;
  private final Path root;
  private final Path scratch;
  private final OutputLines output;

  /** Null unless the function has a descriptor for its log. */
  private final OutputFrames frames;

  private final ReadOnlyTree directory;

  private Sandbox(
      FunctionSettings settings, Path root, Consumer<String> log, OutputFrames.Listener frames)
      throws IOException, InterruptedException {
    this.settings = settings;
    this.root = root;
    this.scratch = Files.createDirectory(root.resolve("tmp"));
    this.output = OutputLines.open(root, log);
    this.frames = settings.logFrames() ? OutputFrames.open(root, frames) : null;
    this.directory = ReadOnlyTree.of(settings.directory());
  }

  /**
   * @throws IllegalArgumentException when the package has no bootstrap that can be executed
   */
  static Sandbox open(FunctionSettings settings, Consumer<String> log, OutputFrames.Listener frames)
      throws IOException, InterruptedException {
    requireBootstrap(settings);
    Path root = Files.createTempDirectory("flint-function-");
    try {
      return new Sandbox(settings, root, log, frames);
    } catch (IOException | InterruptedException failure) {
      delete(root);
      throw failure;
    }
  }

  /** Starts the bootstrap. */
  ProcessTree startProcess(String apiAddress) {
    Map<String, String> variables = FunctionEnvironment.of(settings, apiAddress, scratch);
    try {
      return frames == null
          ? ProcessTree.start(settings.bootstrap(), variables, output.pipe())
          : ProcessTree.startWithDescriptor(
              settings.bootstrap(), variables, output.pipe(), frames.pipe());
    } catch (IOException failure) {
      throw new UncheckedIOException(settings.bootstrap() + " could not be started", failure);
    }
  }

  /** Waits, within bounds, until the log has all that the processes wrote so far. */
  void drain() throws InterruptedException {
    output.drain(DRAIN_WITHIN);
    if (frames != null) {
      frames.drain(DRAIN_WITHIN);
    }
  }

  @Override
  public void close() {
    directory.close();
    output.close();
    if (frames != null) {
      frames.close();
    }
    try {
      delete(root);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the scratch folder " + root + " could not be deleted", failure);
    }
  }

  private static void requireBootstrap(FunctionSettings settings) {
    if (!Files.isRegularFile(settings.bootstrap())) {
      throw new IllegalArgumentException(
          "expected the file bootstrap in the package "
              + settings.directory()
              + ", but it is not there");
    }
    if (!Files.isExecutable(settings.bootstrap())) {
      throw new IllegalArgumentException(
          "expected "
              + settings.bootstrap()
              + " to be executable, but its permissions do not say so");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> childrenFirst = paths.sorted(Comparator.reverseOrder()).toList();
      for (Path path : childrenFirst) {
        Files.deleteIfExists(path);
      }
    }
  }
}
