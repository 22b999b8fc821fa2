package dev.flint.runtime.packaging.command;

import dev.flint.runtime.packaging.settings.Definition;
import dev.flint.runtime.packaging.settings.SettingValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Makes options of settings, and reads their values. */
final class SettingOptions {
  private SettingOptions() {}

  /** Returns a command with an option for each of some settings. */
  static CommandLine commandWith(Object command, List<Definition> settings) {
    CommandLine line = new CommandLine(command);
    settings.forEach(setting -> line.getCommandSpec().addOption(option(setting)));
    return line;
  }

  /** Adds options of which one may be given. */
  static CommandLine withOneOf(List<Definition> settings, CommandLine line) {
    ArgGroupSpec.Builder group = ArgGroupSpec.builder();
    settings.forEach(setting -> group.addArg(option(setting)));
    line.getCommandSpec().addArgGroup(group.build());
    return line;
  }

  /** Returns what was given on the command line. */
  static SettingValues values(CommandSpec command, List<Definition> settings) {
    return SettingValues.of(
        settings, setting -> command.findOption(setting.option()).getValue(), Path.of(""));
  }

  private static OptionSpec option(Definition setting) {
    OptionSpec.Builder option =
        OptionSpec.builder(setting.setting().option())
            .required(setting.required())
            .paramLabel(setting.label())
            .description(setting.description());
    if (!setting.initial().isEmpty()) {
      option.defaultValue(setting.initial());
    }
    switch (setting.shape()) {
      case ONE -> option.type(setting.type()).arity("1");
      case SWITCH -> option.type(setting.type()).arity("0");
      case ONE_OR_TRUE -> option.type(setting.type()).arity("0..1").fallbackValue("true");
      case LIST -> listOf(setting, option);
      case WORDS -> listOf(setting, option).splitRegex(",");
      case MAP ->
          option
              .type(Map.class)
              .auxiliaryTypes(String.class, setting.type())
              .initialValue(Map.of());
    }
    return option.build();
  }

  private static OptionSpec.Builder listOf(Definition setting, OptionSpec.Builder option) {
    return option.type(List.class).auxiliaryTypes(setting.type()).initialValue(List.of());
  }
}
