package dev.flint.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the architecture says what is so. */
class ArchitectureDocTest {

  private static final Path PAGE = Path.of("..", "docs", "ARCHITECTURE.md");
  private static final Pattern TASK =
      Pattern.compile("(?m)^\\| *([1-7]) [^|]+\\|([^|]+)\\|([^|]+)\\|$");
  private static final Pattern CLASS_NAME =
      Pattern.compile("`(dev\\.flint\\.[\\w.]+\\.[A-Z]\\w*)`");

  /** A class, with or without a member, or a package or module. */
  private static final Pattern NAME =
      Pattern.compile("`(?:([A-Z]\\w*)(?:\\.\\w+)?|([a-z][\\w.-]*))`");

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

  /** Of any module, so by what stands in the file tree. */
  @Test
  void sendsChangesToClassesAndPackagesThatExist() throws IOException {
    Set<String> known = classesAndPackages();
    String page = page();
    String table =
        page.substring(page.indexOf("## Where a change belongs"), page.indexOf("## The start"));
    List<String> names =
        NAME.matcher(table)
            .results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .toList();

    assertTrue(names.size() > 50, names::toString);
    for (String name : names) {
      assertTrue(known.contains(name), name);
    }
  }

  private static Set<String> classesAndPackages() throws IOException {
    Set<String> known = new HashSet<>(List.of("Context", "java.time"));
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.toList()) {
        Path root = module.resolve("src/main/java/dev/flint/runtime");
        if (Files.isDirectory(root)) {
          known.add(module.getFileName().toString());
          addTo(known, root);
        }
      }
    }
    return known;
  }

  private static void addTo(Set<String> known, Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.toList()) {
        if (Files.isDirectory(each)) {
          known.add(root.relativize(each).toString().replace(File.separatorChar, '.'));
        } else {
          known.add(each.getFileName().toString().replace(".java", ""));
        }
      }
    }
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }
}
