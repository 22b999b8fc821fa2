package dev.flint.benchmarks.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles the programs in C. */
public final class CPrograms {
  private static final List<String> COMPILER =
      List.of("cc", "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-o");

  private final Path sources;
  private final Path target;

  /** Compiles what is in the first folder into the second. */
  public CPrograms(Path sources, Path target) {
    this.sources = sources;
    this.target = target;
  }

  /** Compiles one program of these sources, and returns its path. */
  public Path compile(String program, String... files) {
    Path path = target.resolve(program);
    List<String> command = new ArrayList<>(COMPILER);
    command.add(path.toString());
    command.addAll(List.of(files));
    Command.run(sources, command);
    return path;
  }
}
