package dev.flint.runtime.junit.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Hands on what is printed, UTF-8, line by line. */
final class PrintedLines extends OutputStream {

  private final Consumer<String> lines;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  PrintedLines(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public synchronized void write(int octet) {
    if (octet == '\n') {
      end();
    } else {
      line.write(octet);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  /** Takes what there is of a line. */
  synchronized void endLine() {
    if (line.size() > 0) {
      end();
    }
  }

  private void end() {
    lines.accept(line.toString(StandardCharsets.UTF_8));
    line.reset();
  }
}
