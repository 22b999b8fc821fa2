package dev.flint.runtime.dev.reload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Passes the log of a process on, and keeps what belongs to one phase of it. */
final class ProcessLog implements Consumer<String> {

  private final Consumer<String> console;
  private final List<String> lines = new ArrayList<>();

  ProcessLog(Consumer<String> console) {
    this.console = console;
  }

  @Override
  public void accept(String line) {
    // Records of several lines are joined by carriage returns, as CloudWatch has them.
    String shown = line.replace('\r', '\n');
    synchronized (lines) {
      lines.add(shown);
    }
    console.accept(shown);
  }

  /** Returns what came since it was last asked. */
  List<String> take() {
    synchronized (lines) {
      List<String> taken = List.copyOf(lines);
      lines.clear();
      return taken;
    }
  }
}
