package dev.flint.runtime.dev.launch;

import dev.flint.runtime.RuntimeMain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;

/**
 * Stands by in a process of its own until the function's classes are settled, and becomes the
 * runtime then. A JVM that is up, with the runtime loaded, answers the first event of new code
 * sooner than one that is yet to start.
 *
 * <p>None of the function's own classes is loaded before, as they are about to change.
 */
public final class Launcher {

  private Launcher() {}

  /**
   * Waits at the gate, and serves the function.
   *
   * @param arguments the port of the gate on this machine, the handler, and a file with the names
   *     of classes to load meanwhile
   */
  public static void main(String[] arguments) throws IOException {
    RuntimeClasses.load();
    LibraryClasses libraries = LibraryClasses.read(Path.of(arguments[2]));
    libraries.begin();
    boolean letIn = isLetIn(Integer.parseInt(arguments[0]));
    libraries.stop();
    if (letIn) {
      RuntimeMain.main(new String[] {arguments[1]});
    }
  }

  /** Returns whether the gate was opened; it is closed where nobody needs this process. */
  private static boolean isLetIn(int port) throws IOException {
    try (Socket gate = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return gate.getInputStream().read() >= 0;
    }
  }
}
