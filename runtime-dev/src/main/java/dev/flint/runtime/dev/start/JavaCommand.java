package dev.flint.runtime.dev.start;

import dev.flint.runtime.dev.launch.Launcher;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the JVM of a function is started.
 *
 * @param java the program {@code java}
 * @param options the JVM's options
 * @param classPath the function's folders and jars, Flint's runtime among them
 * @param handler the handler
 * @param debugPort where a debugger may attach
 */
public record JavaCommand(
    Path java, List<String> options, List<Path> classPath, String handler, OptionalInt debugPort) {

  /** Copies the lists. */
  public JavaCommand {
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
  }

  /**
   * Returns the lines of a file with arguments, for a JVM that waits at the gate.
   *
   * @param log where it tells which classes it loads, if it shall
   */
  List<String> arguments(int memoryMb, int gate, Optional<Path> log) {
    List<String> arguments = new ArrayList<>();
    // As Flint's bootstrap has it: a start matters more than speed that comes later.
    arguments.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    arguments.addAll(
        List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    arguments.add("-Xmx" + memoryMb + "m");
    debugPort.ifPresent(
        port ->
            arguments.add(
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port));
    log.ifPresent(
        file -> arguments.add("-Xlog:class+load=info:file=" + file + ":none:filecount=0"));
    arguments.addAll(JavaWarnings.optionsFor(java));
    arguments.addAll(options);
    arguments.add("-cp");
    arguments.add(
        Stream.concat(
                classPath.stream().map(path -> path.toAbsolutePath().toString()),
                Stream.of(BootstrapFolder.LAUNCHER))
            .collect(Collectors.joining(File.pathSeparator)));
    arguments.addAll(List.of(Launcher.class.getName(), Integer.toString(gate), handler));
    arguments.add(BootstrapFolder.LIBRARIES);
    return arguments.stream().map(JavaCommand::quoted).toList();
  }

  /** As the launcher of Java reads such a file. */
  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
