package dev.flint.benchmarks.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles the programs in C. */
public final class CPrograms {
  private static final List<String> COMPILER =
      List.of("cc", "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-pthread", "-o");

  private final Path sources;
  private final Path target;

  /** Compiles what is in the first folder into the second. */
  public CPrograms(Path sources, Path target) {
    this.sources = sources;
    this.target = target;
  }

  /** Compiles the program that starts functions and is their Runtime API. */
  public Path lambdaBench() {
    return compile(
        "lambda-bench",
        "lambda-bench.c",
        "common.c",
        "process.c",
        "control-group.c",
        "service.c",
        "server.c",
        "request.c",
        "crowd.c");
  }

  /** Compiles the program that is as fast as any runtime could be. */
  public Path exchange() {
    return compile("exchange", "exchange.c");
  }

  private Path compile(String program, String... files) {
    Path path = target.resolve(program);
    List<String> command = new ArrayList<>(COMPILER);
    command.add(path.toString());
    command.addAll(List.of(files));
    Command.run(sources, command);
    return path;
  }
}
