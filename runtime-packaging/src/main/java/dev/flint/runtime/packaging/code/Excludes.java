package dev.flint.runtime.packaging.code;

import dev.flint.runtime.packaging.PackagingLog;
import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.FunctionCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves out the dependencies that the user excludes.
 *
 * @param log told what is left out, and of patterns that leave out nothing
 */
public record Excludes(PackagingLog log) {
  /** Returns the jars of the dependencies that stay. */
  public List<Path> remaining(FunctionCode code) {
    List<Dependency> excluded =
        code.excludes().stream()
            .flatMap(pattern -> matching(pattern, code.dependencies()).stream())
            .toList();
    return code.dependencies().stream()
        .filter(dependency -> !excluded.contains(dependency))
        .map(Dependency::jar)
        .toList();
  }

  private List<Dependency> matching(String pattern, List<Dependency> dependencies) {
    Pattern regex = regex(pattern);
    List<Dependency> matching =
        dependencies.stream()
            .filter(dependency -> regex.matcher(dependency.name()).matches())
            .toList();
    if (matching.isEmpty()) {
      log.warn(
          "Nothing to leave out for "
              + pattern
              + " in "
              + Setting.EXCLUDES
              + ": it matches none of "
              + dependencies.stream().map(Dependency::name).toList());
    } else {
      log.info("Leaving out " + matching.stream().map(Dependency::name).toList());
    }
    return matching;
  }

  private static Pattern regex(String pattern) {
    return Pattern.compile(
        Arrays.stream(pattern.strip().split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")));
  }
}
