package dev.flint.runtime.packaging.command;

import java.util.Map;
import picocli.CommandLine.Option;

/** Options of a function that runs on this machine: its name, and variables of its own. */
final class NamedFunction {
  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "function",
      description = "The function's name.")
  private String name;

  @Option(
      names = "--environment",
      paramLabel = "NAME=VALUE",
      description = "A variable for the function. Repeatable.")
  private Map<String, String> environment = Map.of();

  String name() {
    return name;
  }

  Map<String, String> environment() {
    return environment;
  }
}
