package dev.flint.runtime.logging.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * The process's standard output, in the order in which the function prints on it: through {@code
 * System.out}, looked up each time, since a function may replace it, even by one that can't be
 * used.
 */
public final class StandardOutput extends OutputStream {

  /** Null where it is to be looked up. */
  private final @Nullable PrintStream fixed;

  private StandardOutput(@Nullable PrintStream fixed) {
    this.fixed = fixed;
  }

  /** Returns what {@code System.out} is at each write. */
  public static StandardOutput current() {
    return new StandardOutput(null);
  }

  /** This one, whatever {@code System.out} becomes. */
  public static StandardOutput of(PrintStream stream) {
    return new StandardOutput(stream);
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      write(bytes, offset, length, fixed == null ? System.out : fixed);
    } catch (Throwable e) { // Whatever the function's stream throws, the record is not lost.
      PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out));
      write(bytes, offset, length, out);
    }
  }

  private static void write(byte[] bytes, int offset, int length, PrintStream out) {
    synchronized (out) {
      out.write(bytes, offset, length);
      out.flush();
    }
  }
}
