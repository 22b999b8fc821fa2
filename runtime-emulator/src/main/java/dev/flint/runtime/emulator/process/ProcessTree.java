package dev.flint.runtime.emulator.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A process and whatever it starts. Threads: all methods may be called from any thread. */
public final class ProcessTree {

  private static final Duration KILLED_WITHIN = Duration.ofSeconds(5);

  private final Process root;
  private final Set<ProcessHandle> known = new HashSet<>();

  private ProcessTree(Process root) {
    this.root = root;
  }

  /**
   * Starts the program in its own folder with exactly this environment; standard output and error
   * both go to {@code output}.
   *
   * @throws IOException when it cannot be started, for instance for want of the interpreter it
   *     names
   */
  public static ProcessTree start(Path program, Map<String, String> environment, File output)
      throws IOException {
    return start(List.of(program.toString()), folderOf(program), environment, output);
  }

  /**
   * Starts the program likewise, with descriptor 3 open for writing to {@code frames}. Only a shell
   * can give a process such a descriptor, so it becomes the program; an interpreter that is not
   * there is its failure then.
   */
  public static ProcessTree startWithDescriptor(
      Path program, Map<String, String> environment, File output, File frames) throws IOException {
    return start(
        List.of("/bin/sh", "-c", "exec \"$0\" 3>>\"$1\"", program.toString(), frames.toString()),
        folderOf(program),
        environment,
        output);
  }

  private static Path folderOf(Path program) {
    return Objects.requireNonNull(program.getParent(), "a program has a folder");
  }

  private static ProcessTree start(
      List<String> command, Path folder, Map<String, String> environment, File output)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output));
    return new ProcessTree(builder.start());
  }

  /** Runs the action once the first process has ended, at once if it has. */
  @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the action.
  public void onExit(Runnable action) {
    root.onExit().thenRun(action);
  }

  /**
   * Returns the exit status of the first process, or nothing while it lives; 128 and more when a
   * signal ended it.
   */
  public OptionalInt exitStatus() {
    return root.isAlive() ? OptionalInt.empty() : OptionalInt.of(root.exitValue());
  }

  /**
   * Returns the sum of the peak resident sizes of all living processes, in bytes; nothing where the
   * system has no /proc.
   */
  public OptionalLong peakMemory() {
    LongStream peaks = remember().filter(ProcessHandle::isAlive).mapToLong(ProcessTree::peakMemory);
    long sum = peaks.sum();
    return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
  }

  /**
   * Lets the processes end by themselves, and kills all that is left when the first has or when the
   * time is up.
   */
  public void awaitExit(Duration limit) throws InterruptedException {
    remember();
    try {
      root.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      // Also when the wait is interrupted: nothing may be left behind.
      kill();
    }
  }

  /**
   * Asks the first process to end (SIGTERM), and kills all that is left when it has or when the
   * time is up.
   */
  public void stop(Duration grace) throws InterruptedException {
    remember();
    root.destroy();
    awaitExit(grace);
  }

  /** Kills all processes (SIGKILL) and waits until the first is gone. */
  public void kill() throws InterruptedException {
    remember().forEach(ProcessHandle::destroyForcibly);
    // Those that were started while the first round was under way.
    remember().forEach(ProcessHandle::destroyForcibly);
    root.waitFor(KILLED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * A child outlives its parent's place in the tree, hence it is noted while it can be found there.
   */
  private synchronized Stream<ProcessHandle> remember() {
    known.add(root.toHandle());
    for (ProcessHandle handle : Set.copyOf(known)) {
      handle.descendants().forEach(known::add);
    }
    return Set.copyOf(known).stream();
  }

  private static long peakMemory(ProcessHandle handle) {
    Path status = Path.of("/proc", Long.toString(handle.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines.filter(line -> line.startsWith("VmHWM:")).mapToLong(ProcessTree::kibibytes).sum()
          * 1024;
    } catch (IOException | UncheckedIOException gone) {
      return 0;
    }
  }

  private static long kibibytes(String line) {
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }
}
