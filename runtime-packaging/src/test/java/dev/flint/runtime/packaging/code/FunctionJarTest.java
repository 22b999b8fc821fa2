package dev.flint.runtime.packaging.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.FilesJar;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionJarTest {
  @TempDir private Path folder;
  private final RecordingLog log = new RecordingLog();

  @Test
  void takesAPlainJarAsItIs() throws IOException {
    Path jar = jar("app.jar", "example/Hello.class", "WEB-INF/beans.xml");

    assertEquals(jar, FunctionJar.packable(jar, log));
    assertEquals(List.of(), log.infos());
  }

  @Test
  void takesTheJarThatSpringBootReplaced() throws IOException {
    Path boot = jar("app.jar", "BOOT-INF/classes/example/Hello.class", "BOOT-INF/lib/a.jar");
    Path original = jar("app.jar.original", "example/Hello.class");

    assertEquals(original, FunctionJar.packable(boot, log));
    assertTrue(log.infos().get(0).contains("Packing app.jar.original"), log.infos()::toString);
  }

  @Test
  void refusesALayoutThatTheClassPathCanNotHave() throws IOException {
    assertRefused(
        jar("boot.jar", "BOOT-INF/classes/example/Hello.class"), "BOOT-INF", "<classifier>");
    assertRefused(
        jar("web.war", "WEB-INF/classes/example/Hello.class"), "WEB-INF", "packaging jar");
    assertRefused(jar("quarkus-run.jar", "META-INF/MANIFEST.MF"), "fast-jar", "legacy-jar");
  }

  private void assertRefused(Path jar, String... words) {
    String message =
        assertThrows(PackagingException.class, () -> FunctionJar.packable(jar, log)).getMessage();
    assertTrue(message.contains("--function-jar"), message);
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
  }

  private Path jar(String name, String... entries) throws IOException {
    return FilesJar.of(entries).writeTo(folder.resolve(name));
  }

  @Test
  void leavesAFileThatIsNotThereToWhoeverOpensIt() {
    Path missing = folder.resolve("missing.jar");

    assertEquals(missing, FunctionJar.packable(missing, log));
    assertTrue(Files.notExists(missing));
  }
}
