package dev.flint.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on the architecture says what is so. */
class ArchitectureDocTest {

  private static final Path PAGE = Path.of("..", "docs", "ARCHITECTURE.md");
  private static final Pattern TASK =
      Pattern.compile("(?m)^\\| *([1-7]) [^|]+\\|([^|]+)\\|([^|]+)\\|$");
  private static final Pattern CLASS_NAME =
      Pattern.compile("`(dev\\.flint\\.[\\w.]+\\.[A-Z]\\w*)`");
  private static final Pattern LINK =
      Pattern.compile("\\(https://docs\\.aws\\.amazon\\.com/[^)]+\\)");

  @Test
  void namesAClassAndAPageOfAwsForEachOfTheSevenTasks() throws IOException {
    List<MatchResult> tasks = TASK.matcher(page()).results().toList();

    assertEquals(
        List.of("1", "2", "3", "4", "5", "6", "7"),
        tasks.stream().map(task -> task.group(1)).toList());
    for (MatchResult task : tasks) {
      assertTrue(CLASS_NAME.matcher(task.group(2)).find(), task::group);
      assertTrue(LINK.matcher(task.group(3)).find(), task::group);
    }
  }

  @Test
  void namesClassesThatExist() throws IOException {
    List<String> names =
        CLASS_NAME.matcher(page()).results().map(match -> match.group(1)).distinct().toList();

    assertFalse(names.isEmpty());
    for (String name : names) {
      assertDoesNotThrow(() -> Class.forName(name, false, getClass().getClassLoader()), name);
    }
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }
}
