package dev.flint.runtime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the function prints reaches its log as UTF-8, as on the managed runtime. */
final class StandardStreams {

  private StandardStreams() {}

  /**
   * Replaces the streams that the JVM set up by the locale, which on provided.al2023 may be POSIX.
   */
  static void useUtf8() {
    if (!isUtf8("stdout.encoding")) {
      System.setOut(utf8(FileDescriptor.out));
    }
    if (!isUtf8("stderr.encoding")) {
      System.setErr(utf8(FileDescriptor.err));
    }
  }

  /** JDK 17 has no such property and goes by the default character set. */
  private static boolean isUtf8(String property) {
    return "UTF-8".equals(System.getProperty(property, Charset.defaultCharset().name()));
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
