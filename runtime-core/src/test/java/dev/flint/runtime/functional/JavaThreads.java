package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The threads of another JVM, from its thread dump. */
final class JavaThreads {

  /** A line that begins a Java thread: {@code "main" #1 prio=5 …}. */
  private static final Pattern JAVA_THREAD = Pattern.compile("(?m)^\"(.+)\" #\\d+ ");

  /** The JVM's own Java threads, in JDK 17 to 25. */
  private static final Pattern OF_THE_JVM =
      Pattern.compile(
          "Reference Handler|Finalizer|Signal Dispatcher|Service Thread|Monitor Deflation Thread"
              + "|C[12] CompilerThread\\d+|Sweeper thread|Notification Thread|Common-Cleaner"
              + "|Attach Listener");

  private JavaThreads() {}

  /** The names of all but the JVM's own. */
  static List<String> of(long pid) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), "Thread.print")
            .redirectErrorStream(true)
            .start();
    String dump = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), dump);
    return JAVA_THREAD
        .matcher(dump)
        .results()
        .map(match -> match.group(1))
        .filter(name -> !OF_THE_JVM.matcher(name).matches())
        .toList();
  }
}
