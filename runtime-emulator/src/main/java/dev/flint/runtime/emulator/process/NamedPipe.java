package dev.flint.runtime.emulator.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A named pipe of which this process holds both ends, so that it is never without one. */
final class NamedPipe implements AutoCloseable {

  private static final Duration MADE_WITHIN = Duration.ofSeconds(10);

  private final File file;
  private final RandomAccessFile bothEnds;

  private NamedPipe(File file) throws IOException {
    this.file = file;
    this.bothEnds = new RandomAccessFile(file, "rw");
  }

  /** Makes a pipe of this name in the folder. */
  static NamedPipe make(Path folder, String name) throws IOException, InterruptedException {
    File pipe = folder.resolve(name).toFile();
    Process mkfifo = start("mkfifo", "-m", "600", pipe.toString());
    if (!mkfifo.waitFor(MADE_WITHIN.toMillis(), TimeUnit.MILLISECONDS) || mkfifo.exitValue() != 0) {
      String said =
          new String(
              mkfifo.getInputStream().readNBytes(mkfifo.getInputStream().available()), UTF_8);
      throw new IOException("mkfifo could not make " + pipe + ": " + said);
    }
    return new NamedPipe(pipe);
  }

  private static Process start(String... command) throws IOException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException failure) {
      throw new IOException(
          "expected the program mkfifo on the PATH, for a pipe that takes the function's output,"
              + " found none that can be started: install it (package coreutils), or add its"
              + " folder to the PATH ("
              + failure.getMessage()
              + ")",
          failure);
    }
  }

  File file() {
    return file;
  }

  /** Reads at least a byte. */
  int read(byte[] buffer) throws IOException {
    return bothEnds.read(buffer);
  }

  void readFully(byte[] buffer) throws IOException {
    bothEnds.readFully(buffer);
  }

  /** Writes from this side; in one piece unless it is longer than any pipe's limit for that. */
  void write(byte[] bytes) {
    try {
      bothEnds.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException("the pipe " + file + " is broken", failure);
    }
  }

  @Override
  public void close() throws IOException {
    bothEnds.close();
  }
}
