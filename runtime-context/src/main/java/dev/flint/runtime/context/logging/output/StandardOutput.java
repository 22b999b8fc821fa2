package dev.flint.runtime.context.logging.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The process's standard output, in the order in which the function prints on it: through {@code
 * System.out}, looked up each time, since a function may replace it, even by one that can't be
 * used.
 */
public final class StandardOutput extends OutputStream {

  /** Null where it is to be looked up. */
  private final PrintStream fixed;

  private StandardOutput(PrintStream fixed) {
    this.fixed = fixed;
  }

  /** What {@code System.out} is at each write. */
  public static StandardOutput lookedUp() {
    return new StandardOutput(null);
  }

  /** What {@code System.out} is now. */
  public static StandardOutput asItIsNow() {
    return new StandardOutput(System.out);
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      write(bytes, offset, length, fixed == null ? System.out : fixed);
    } catch (RuntimeException e) {
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
