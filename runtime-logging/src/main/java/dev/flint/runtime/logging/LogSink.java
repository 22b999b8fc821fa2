package dev.flint.runtime.logging;

import dev.flint.runtime.logging.format.InvocationFields;
import dev.flint.runtime.logging.format.JsonFormat;
import dev.flint.runtime.logging.format.LogEntry;
import dev.flint.runtime.logging.format.RecordFormat;
import dev.flint.runtime.logging.format.RecordLevel;
import dev.flint.runtime.logging.format.TextFormat;
import dev.flint.runtime.logging.format.TextPattern;
import dev.flint.runtime.logging.output.FrameOutput;
import dev.flint.runtime.logging.output.LineOutput;
import dev.flint.runtime.logging.output.LogOutput;
import dev.flint.runtime.logging.output.StandardOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where all records of the function come together. Each is written in one piece: as a frame where
 * the service gives a descriptor for that, else as a line of standard output, or of the service's
 * socket on managed instances. What can't be opened or fails is left for standard output, and a
 * line says so.
 *
 * <p>Whether a record's level is logged is up to who hands it in. May be used by several threads;
 * no lock is held while a record is written but that of its destination, since whoever prints may
 * hold that already when it logs.
 */
public final class LogSink {

  private final LogSettings settings;
  private final InstantSource clock;
  private final Supplier<? extends @Nullable InvocationFields> current;
  private final RecordFormat format;

  /** The process's own standard output, which the function can't put another in the place of. */
  private final LogOutput ownOutput;

  private LogOutput standardOutput;
  private volatile LogOutput output;

  /** Made when the first named logger asks. */
  private @Nullable LoggerLevels levels;

  /** Those that took the places of standard output and error. */
  private volatile List<LineStream> streams = List.of();

  /**
   * Makes the sink and opens its destination.
   *
   * @param settings how to log
   * @param clock gives the records' time
   * @param current gives the invocation under way, or null
   */
  public LogSink(
      LogSettings settings,
      InstantSource clock,
      Supplier<? extends @Nullable InvocationFields> current) {
    this(settings, clock, current, System.out);
  }

  /**
   * Makes the sink and opens its destination.
   *
   * @param settings how to log
   * @param clock gives the records' time
   * @param current gives the invocation under way, or null
   * @param own what {@code System.out} was before the function's code ran
   */
  public LogSink(
      LogSettings settings,
      InstantSource clock,
      Supplier<? extends @Nullable InvocationFields> current,
      PrintStream own) {
    this.settings = settings;
    this.clock = clock;
    this.current = current;
    this.ownOutput = LineOutput.on(StandardOutput.of(own), settings.isOnLambda());
    this.standardOutput = LineOutput.on(StandardOutput.current(), settings.isOnLambda());
    List<String> warnings = new ArrayList<>();
    this.format = settings.json() ? new JsonFormat() : new TextFormat(pattern(warnings));
    this.output = open(warnings);
    warn(warnings);
  }

  /** Writes a record. */
  public void write(LogEntry entry) {
    write(entry, output);
  }

  /** Writes a record of the runtime's, and not to a stream of the function's. */
  public void writeOwn(LogEntry entry) {
    LogOutput used = output;
    write(entry, used == standardOutput ? ownOutput : used);
  }

  private void write(LogEntry entry, LogOutput used) {
    Instant time = clock.instant();
    String record = format.format(entry, time, current.get());
    try {
      used.write(record, entry.level(), time);
    } catch (IOException e) {
      useStandardOutputFor(used, e);
      write(entry, standardOutput);
    }
  }

  /** Writes bytes as they are. */
  public void write(byte[] record, RecordLevel level) {
    LogOutput used = output;
    try {
      used.write(record, level, clock.instant());
    } catch (IOException e) {
      useStandardOutputFor(used, e);
      write(record, level);
    }
  }

  /** Returns the levels of named loggers. */
  public synchronized LoggerLevels levels() {
    LoggerLevels read = levels;
    if (read == null) {
      List<String> warnings = new ArrayList<>();
      read = LoggerLevels.read(settings, warnings);
      levels = read;
      warn(warnings);
    }
    return read;
  }

  /** Logs what is printed on {@code System.out} and {@code System.err} from now on. */
  public synchronized void takeStreams() {
    output = output == standardOutput ? ownOutput : output;
    standardOutput = ownOutput;
    LineStream out = new LineStream("System.out", RecordLevel.INFO, this);
    LineStream err = new LineStream("System.err", RecordLevel.ERROR, this);
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    streams = List.of(out, err);
  }

  /** Logs what was printed without a line end so far. */
  public void endLines() {
    for (LineStream stream : streams) {
      stream.endLine();
    }
  }

  private LogOutput open(List<String> warnings) {
    OutputStream frames = settings.frames();
    if (frames != null) {
      return FrameOutput.to(frames, settings.json());
    }
    String descriptor = settings.frameDescriptor();
    String socket = settings.lineSocket();
    try {
      if (descriptor != null) {
        return FrameOutput.open(descriptor, settings.json());
      }
      return socket == null ? standardOutput : LineOutput.onSocket(socket);
    } catch (IOException e) {
      warnings.add(
          (descriptor == null ? LogSettings.SOCKET : LogSettings.DESCRIPTOR)
              + " is \""
              + (descriptor == null ? socket : descriptor)
              + "\", which can't be opened: "
              + e.getMessage()
              + " (the log goes to standard output)");
      return standardOutput;
    }
  }

  /** Standard output takes everything: the record that failed can be written again. */
  private synchronized void useStandardOutputFor(LogOutput broken, IOException failure) {
    if (output == broken) {
      output = standardOutput;
      warn(List.of("The log goes to standard output from here on, since it broke: " + failure));
    }
  }

  private TextPattern pattern(List<String> warnings) {
    String pattern = settings.value(LogSettings.PATTERN);
    try {
      return TextPattern.parse(pattern == null ? TextPattern.DEFAULT : pattern);
    } catch (IllegalArgumentException e) {
      warnings.add(
          LogSettings.PATTERN
              + " is \""
              + pattern
              + "\", but "
              + e.getMessage()
              + " (taken for the default)");
      return TextPattern.parse(TextPattern.DEFAULT);
    }
  }

  private void warn(List<String> warnings) {
    for (String warning : warnings) {
      writeOwn(LogEntry.of(RecordLevel.WARN, null, warning));
    }
  }
}
