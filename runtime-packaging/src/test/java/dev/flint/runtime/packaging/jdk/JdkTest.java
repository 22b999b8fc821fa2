package dev.flint.runtime.packaging.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.Jdks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {
  @TempDir private Path folder;

  @Test
  void readsWhatTheRunningJdkIs() {
    Jdk jdk = Jdks.running();

    assertEquals(Runtime.version().feature(), jdk.feature());
    assertTrue(jdk.platform().startsWith("Linux"), jdk.platform());
    assertTrue(jdk.modules().containsAll(List.of("java.base", "jdk.jlink")));
  }

  @Test
  void passesOverFoldersThatHoldNoJdk() throws IOException {
    Path jre = FakeJdk.in(folder.resolve("jre"), "21.0.1");
    Files.delete(jre.resolve("bin/jlink"));
    Path nameless = FakeJdk.in(folder.resolve("nameless"), "21.0.1");
    Files.delete(nameless.resolve("release"));

    assertTrue(Jdk.at(folder.resolve("nothing")).isEmpty());
    assertTrue(Jdk.at(jre).isEmpty());
    assertTrue(Jdk.at(nameless).isEmpty());
    assertTrue(Jdk.at(FakeJdk.in(folder.resolve("odd"), "twenty")).isEmpty());
  }

  @Test
  void tellsWhatAToolPrintedWhenItFails() {
    Jdk jdk = Jdks.running();
    List<String> arguments = List.of("--no-such-option");

    PackagingException failure =
        assertThrows(PackagingException.class, () -> jdk.run("jlink", arguments));

    assertTrue(failure.getMessage().contains("jlink --no-such-option failed with exit code"));
    assertTrue(failure.getMessage().contains("unknown option"), failure.getMessage());
  }
}
