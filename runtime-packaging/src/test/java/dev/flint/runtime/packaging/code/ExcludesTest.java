package dev.flint.runtime.packaging.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.options.Dependency;
import dev.flint.runtime.packaging.options.FunctionCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcludesTest {
  private final RecordingLog log = new RecordingLog();

  @ParameterizedTest
  @CsvSource({
    "org.a:one, two.jar other.jar file-3.jar",
    "org.a:*, other.jar file-3.jar",
    "*:one, two.jar file-3.jar",
    "org.a:o*e, two.jar other.jar file-3.jar",
    "file-*.jar, one.jar two.jar other.jar",
    "*, ''"
  })
  void leavesOutWhatAPatternMatches(String pattern, String remaining) {
    assertEquals(remaining, remaining(pattern));
    assertEquals(List.of(), log.warnings());
  }

  @ParameterizedTest
  @CsvSource({"org.a:on", "org?a:one", "[o]rg.a:one", "org.a", "''"})
  void warnsOfAPatternThatMatchesNothing(String pattern) {
    assertEquals("two.jar other.jar file-3.jar", remaining("org.a:one", pattern, "none"));

    assertEquals(2, log.warnings().size(), log.warnings()::toString);
  }

  @Test
  void namesWhatItLeavesOut() {
    remaining("org.a:*");

    assertTrue(log.infos().get(0).contains("[org.a:one, org.a:two]"), log.infos()::toString);
  }

  private String remaining(String... patterns) {
    List<Dependency> dependencies =
        List.of(
            new Dependency("org.a:one", Path.of("one.jar")),
            new Dependency("org.a:two", Path.of("two.jar")),
            new Dependency("org.b:one", Path.of("other.jar")),
            Dependency.of(Path.of("file-3.jar")));
    FunctionCode code =
        FunctionCode.of(Path.of("function.jar"), dependencies).withExcludes(List.of(patterns));
    return String.join(
        " ", new Excludes(log).remaining(code).stream().map(Path::toString).toList());
  }
}
