package functions;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Leaves behind what the event names, or tells what it finds. */
public final class Untidy {

  private final ClassLoader ofInit = new URLClassLoader("of init", new URL[0], null);

  public Untidy() {
    Thread.currentThread().setContextClassLoader(ofInit);
  }

  public Map<String, Object> handle(String event) {
    switch (event) {
      case "interrupt" -> Thread.currentThread().interrupt();
      case "interrupt and fail" -> {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted");
      }
      case "class loader" -> Thread.currentThread().setContextClassLoader(null);
      case "buffer output" -> {
        System.setOut(new PrintStream(buffered(FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(buffered(FileDescriptor.err), false, StandardCharsets.UTF_8));
      }
      case "print" -> {
        System.out.print("printed");
        System.err.print("complained");
      }
      case "print and fail" -> {
        System.out.print("printed before");
        System.err.print("complained before");
        throw new IllegalStateException("after printing");
      }
      case "break output" -> System.setOut(new BrokenStream());
      case "close output" -> System.out.close();
      default -> {
        // Only looks.
      }
    }
    return Map.of(
        "interrupted",
        Thread.currentThread().isInterrupted(),
        "classLoaderOfInit",
        Thread.currentThread().getContextClassLoader() == ofInit);
  }

  private static BufferedOutputStream buffered(FileDescriptor descriptor) {
    return new BufferedOutputStream(new FileOutputStream(descriptor), 64 * 1024);
  }

  private static final class BrokenStream extends PrintStream {

    BrokenStream() {
      super(nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      throw new IllegalStateException("can't write");
    }

    @Override
    public void flush() {
      throw new IllegalStateException("can't flush");
    }
  }
}
