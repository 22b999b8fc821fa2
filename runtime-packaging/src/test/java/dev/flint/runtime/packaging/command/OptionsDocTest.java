package dev.flint.runtime.packaging.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;

/** The page on the commands has a row for each of their options, and for no others. */
class OptionsDocTest {
  private static final Path PAGE = Path.of("..", "docs", "without-maven.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(--[\\w-]+)` \\|");

  @ParameterizedTest
  @ValueSource(strings = {"package", "invoke", "dev", "doctor"})
  void eachOptionHasItsRow(String command) throws IOException {
    Set<String> options =
        Main.commandLine(System.out, System.err)
            .getSubcommands()
            .get(command)
            .getCommandSpec()
            .options()
            .stream()
            .filter(option -> !option.usageHelp() && !option.versionHelp())
            .map(OptionSpec::longestName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(options, rows("## Options of `" + command + "`"));
  }

  private static Set<String> rows(String heading) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(heading) + heading.length();
    int end = page.indexOf("\n## ", start);
    return ROW.matcher(page.substring(start, end < 0 ? page.length() : end))
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
