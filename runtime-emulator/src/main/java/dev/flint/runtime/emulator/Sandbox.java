package dev.flint.runtime.emulator;

import dev.flint.runtime.emulator.process.OutputFrames;
import dev.flint.runtime.emulator.process.OutputLines;
import dev.flint.runtime.emulator.process.ProcessFolder;
import dev.flint.runtime.emulator.process.ProcessTree;
import dev.flint.runtime.emulator.process.ReadOnlyCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a function's processes live: a copy of the package that they can't write to, a scratch
 * folder, and their output. The package itself stays as it is, whatever they do.
 */
final class Sandbox implements AutoCloseable {

  private static final Duration DRAIN_WITHIN = Duration.ofSeconds(2);

  private static final String SCRATCH = "tmp";

  /** Set for a package that is a layer, which has the task root beside it. */
  private static final String TASK_ROOT = "LAMBDA_TASK_ROOT";

  private final FunctionSettings original;
  private final FunctionSettings settings;
  private final ProcessFolder folder;
  private final Path scratch;
  private final Map<String, String> locales;
  private final OutputLines output;

  /** Null unless the function has a descriptor for its log. */
  private final @Nullable OutputFrames frames;

  private Sandbox(
      FunctionSettings settings,
      ProcessFolder folder,
      Consumer<String> log,
      OutputFrames.Listener frames)
      throws IOException, InterruptedException {
    Path root = folder.path();
    this.original = settings;
    this.settings = copied(settings, root);
    this.folder = folder;
    this.scratch = folder.emptied(SCRATCH);
    this.locales = Locales.variables(root);
    this.output = OutputLines.open(root, log);
    this.frames = settings.logFrames() ? OutputFrames.open(root, frames) : null;
  }

  /**
   * @throws IllegalArgumentException when the package has no bootstrap that can be executed
   */
  static Sandbox open(FunctionSettings settings, Consumer<String> log, OutputFrames.Listener frames)
      throws IOException, InterruptedException {
    requireBootstrap(settings);
    ProcessFolder folder = ProcessFolder.make();
    try {
      return new Sandbox(settings, folder, log, frames);
    } catch (IOException | InterruptedException | RuntimeException failure) {
      folder.close();
      throw failure;
    }
  }

  /** A layer and the task root are where they are on Lambda, seen from each other. */
  private static FunctionSettings copied(FunctionSettings settings, Path root) throws IOException {
    Map<String, String> variables = new HashMap<>(settings.environment());
    String taskRoot = variables.get(TASK_ROOT);
    boolean given = taskRoot != null && Files.isDirectory(Path.of(taskRoot));
    boolean isLayer = given && !Files.isSameFile(Path.of(taskRoot), settings.directory());
    Path task = Files.createDirectory(root.resolve("var")).resolve("task");
    Path directory = isLayer ? root.resolve("opt") : task;
    ReadOnlyCopy.make(settings.directory(), directory);
    if (isLayer) {
      ReadOnlyCopy.make(Path.of(taskRoot), task);
    }
    if (given) {
      variables.put(TASK_ROOT, task.toString());
    }
    return settings.withDirectory(directory).withEnvironment(variables);
  }

  /** Starts the bootstrap. */
  ProcessTree startProcess(String apiAddress) {
    Map<String, String> variables = new HashMap<>(locales);
    variables.putAll(FunctionVariables.of(settings, apiAddress, scratch));
    try {
      return frames == null
          ? ProcessTree.start(settings.bootstrap(), variables, output.pipe())
          : ProcessTree.startWithDescriptor(
              settings.bootstrap(), variables, output.pipe(), frames.pipe());
    } catch (IOException failure) {
      throw new UncheckedIOException(original.bootstrap() + " could not be started", failure);
    }
  }

  /** Waits, within bounds, until the log has all that the processes wrote so far. */
  void drain() throws InterruptedException {
    output.drain(DRAIN_WITHIN);
    if (frames != null) {
      frames.drain(DRAIN_WITHIN);
    }
  }

  /** Deletes what processes left in the scratch folder; there must be none. */
  void emptyScratch() {
    try {
      folder.emptied(SCRATCH);
    } catch (IOException failure) {
      throw new UncheckedIOException("the folder " + scratch + " could not be emptied", failure);
    }
  }

  @Override
  public void close() {
    output.close();
    if (frames != null) {
      frames.close();
    }
    try {
      folder.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "the folder " + folder.path() + " could not be deleted", failure);
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
}
