package dev.flint.runtime.junit.run;

import dev.flint.runtime.emulator.LogFrame;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a function logs and prints, in order: its records, and lines as records without a level. */
public final class FunctionOutput {

  private final List<LogFrame> records = new ArrayList<>();
  private final PrintedLines out = new PrintedLines(this::addLine);
  private final PrintedLines err = new PrintedLines(this::addLine);

  FunctionOutput() {}

  /** Returns how many records there are. */
  public synchronized int size() {
    return records.size();
  }

  /** Returns the records from this one on. */
  public synchronized List<LogFrame> from(int index) {
    return List.copyOf(records.subList(index, records.size()));
  }

  synchronized void add(LogFrame log) {
    records.add(log);
  }

  void addLine(String line) {
    add(new LogFrame("UNDEFINED", "TEXT", Instant.now(), line));
  }

  /** What is printed there is the function's. */
  OutputStream out() {
    return out;
  }

  OutputStream err() {
    return err;
  }

  /** Takes what was printed without a line end so far. */
  void endLines() {
    out.endLine();
    err.endLine();
  }
}
