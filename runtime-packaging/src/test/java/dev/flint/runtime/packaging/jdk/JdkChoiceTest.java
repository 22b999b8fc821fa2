package dev.flint.runtime.packaging.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkChoiceTest {
  @TempDir private Path folder;

  @Test
  void takesTheNewestByNumberNotByText() throws IOException {
    List<Path> homes =
        List.of(jdk("a", "17.0.9"), jdk("b", "17.0.15"), jdk("c", "9.0.4"), folder.resolve("none"));

    assertEquals("17.0.15", JdkChoice.newest(homes).jdk().version().toString());
  }

  @Test
  void takesTheFirstOfEquals() throws IOException {
    Path first = jdk("first", "25.0.3");

    JdkChoice choice = JdkChoice.newest(List.of(jdk("old", "17"), first, jdk("second", "25.0.3")));

    assertEquals(first.toRealPath(), choice.jdk().home());
  }

  @Test
  void tellsWhereItLookedInVain() throws IOException {
    List<Path> homes = List.of(jdk("old", "11.0.2"), folder.resolve("none"));

    assertRefused(() -> JdkChoice.newest(homes), "JDK 17", homes.toString(), "flint.jdk");
  }

  @Test
  void takesTheOneNamedWhateverElseThereIs() throws IOException {
    JdkChoice choice = JdkChoice.named(jdk("a", "17.0.1"), "parameter jdk");

    assertEquals(17, choice.jdk().feature());
    assertEquals("parameter jdk", choice.reason());
  }

  @Test
  void refusesOneNamedThatWillNotDo() throws IOException {
    Path old = jdk("old", "11.0.2");
    Path none = folder.resolve("none");

    assertRefused(() -> JdkChoice.named(old, "parameter jdk"), "JDK 17", "parameter jdk", "11.0.2");
    assertRefused(() -> JdkChoice.named(none, "parameter jdk"), none.toString(), "bin/jlink");
  }

  private Path jdk(String name, String version) throws IOException {
    return FakeJdk.in(folder.resolve(name), version);
  }

  private static void assertRefused(
      org.junit.jupiter.api.function.Executable choice, String... words) {
    String message = assertThrows(PackagingException.class, choice).getMessage();
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
  }
}
