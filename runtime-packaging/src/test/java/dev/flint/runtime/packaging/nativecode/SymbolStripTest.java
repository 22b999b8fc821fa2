package dev.flint.runtime.packaging.nativecode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.jdk.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolStripTest {
  private static final int MACHINE = 18;

  @TempDir private Path folder;
  private final RecordingLog log = new RecordingLog();
  private Path library;
  private byte[] content;

  @BeforeEach
  void copyALibrary() throws IOException {
    library = folder.resolve("lib.so");
    Files.copy(Jdks.running().home().resolve("lib/libjava.so"), library);
    content = Files.readAllBytes(library);
  }

  @Test
  void handsAllFilesToTheToolForTheirArchitecture() throws IOException {
    tool("strip", "echo plain \"$@\" > " + folder.resolve("out"));

    strip(library);

    assertEquals(
        "plain --strip-unneeded " + library + "\n", Files.readString(folder.resolve("out")));
    assertEquals(List.of(), log.infos());
  }

  @Test
  void leavesAnotherArchitecturesFilesAloneWithoutItsTool() throws IOException {
    tool("strip", "rm \"$2\"");
    content[MACHINE] = (byte) (content[MACHINE] == 62 ? 183 : 62);
    Files.write(library, content);

    strip(library);

    assertArrayEquals(content, Files.readAllBytes(library));
    assertTrue(log.infos().toString().contains("-linux-gnu-strip, llvm-strip"), log::toString);
  }

  @Test
  void takesTheToolForAnotherArchitecture() throws IOException {
    tool("llvm-strip", "rm \"$2\"");
    content[MACHINE] = (byte) (content[MACHINE] == 62 ? 183 : 62);
    Files.write(library, content);

    strip(library);

    assertTrue(Files.notExists(library));
  }

  @Test
  void goesOnWhenTheToolFails() throws IOException {
    tool("strip", "echo cannot do that; exit 1");

    strip(library);

    assertTrue(log.warnings().toString().contains("cannot do that"), log::toString);
  }

  private void strip(Path file) {
    SearchPath path = new SearchPath(List.of(folder.resolve("missing"), folder));
    new SymbolStrip(path, log).strip(List.of(file));
  }

  private void tool(String name, String script) throws IOException {
    Path tool = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    assertTrue(tool.toFile().setExecutable(true));
  }
}
