package dev.flint.runtime.packaging.nativecode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.image.FontSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemLibrariesTest {
  @TempDir private Path folder;
  private final RecordingLog log = new RecordingLog();

  @Test
  void warnsOfALibraryThatLambdaLacks() throws IOException {
    new SystemLibraries(log).check(List.of(library("libjava.so", "libxyz.so")));

    assertEquals(1, log.warnings().size());
    String warning = log.warnings().get(0);
    assertTrue(warning.contains("libxyz.so=[libjava.so]"), warning);
    assertTrue(warning.contains("flint.jdk"), warning);
  }

  @Test
  void warnsOfNothingThatTheJreHasOrThatDrawsOnScreens() throws IOException {
    Path needing = library("libjava.so", "libxyz.so");
    Path needed = library("libxyz.so", "libjvm.so");
    Path jvm = library("libjvm.so", "libjvm.so");
    Path screen = library("libawt_xawt.so", "libqqq.so");

    new SystemLibraries(log).check(List.of(needing, needed, jvm, screen));

    assertEquals(List.of(), log.warnings());
  }

  @Test
  void writesFontSettingsWhereThereIsAwtAlone() throws IOException {
    Path settings = folder.resolve("lib/fontconfig.properties");
    Files.createDirectories(folder.resolve("lib"));

    new FontSettings(folder).write();
    assertTrue(Files.notExists(settings));

    Files.createFile(folder.resolve("lib/libfontmanager.so"));
    new FontSettings(folder).write();
    assertEquals("version=1\nsequence.allfonts=default\n", Files.readString(settings));
  }

  /** A real library that needs another one in place of the JVM's. */
  private Path library(String name, String needed) throws IOException {
    Path real = Jdks.running().home().resolve("lib/libjava.so");
    String content = new String(Files.readAllBytes(real), ISO_8859_1);
    assertTrue(content.contains("\0libjvm.so\0"), "the library is not as expected");
    return Files.write(
        folder.resolve(name), content.replace("libjvm.so", needed).getBytes(ISO_8859_1));
  }
}
