package dev.flint.runtime.emulator.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyTreeTest {

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @Test
  void takesWritingAwayAndGivesItBack() throws Exception {
    Path file = file(folder, "rwxrw-rw-");

    ReadOnlyTree tree = ReadOnlyTree.of(folder);
    assertEquals("r-xr--r--", permissions(file));
    assertFalse(permissions(folder).contains("w"));
    tree.close();

    assertEquals("rwxrw-rw-", permissions(file));
    assertEquals("rwx------", permissions(folder));
  }

  @Test
  void leavesAloneWhatLinksPointTo() throws Exception {
    Path file = file(elsewhere, "rw-rw-rw-");
    Files.createSymbolicLink(folder.resolve("link"), file);
    Files.createSymbolicLink(folder.resolve("broken"), elsewhere.resolve("none"));

    ReadOnlyTree tree = ReadOnlyTree.of(folder);
    assertEquals("rw-rw-rw-", permissions(file));
    tree.close();
  }

  @Test
  void doesNotMissAFileThatIsGoneWhenItIsClosed() throws Exception {
    Path file = file(folder, "rw-r--r--");
    ReadOnlyTree tree = ReadOnlyTree.of(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Files.delete(file);

    tree.close();

    assertEquals("rwx------", permissions(folder));
  }

  private static Path file(Path folder, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
