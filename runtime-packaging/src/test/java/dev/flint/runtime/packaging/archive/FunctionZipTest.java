package dev.flint.runtime.packaging.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionZipTest {

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void fillFolder() throws IOException {
    folder = temporary.resolve("function");
    Files.createDirectories(folder.resolve("lib"));
    Files.createDirectories(folder.resolve("jre/bin"));
    for (String name : List.of("lib/b.jar", "lib/A.jar", "jre/bin/java", "bootstrap", "lib/é")) {
      Files.writeString(folder.resolve(name), name);
    }
    assertTrue(folder.resolve("bootstrap").toFile().setExecutable(true));
    assertTrue(folder.resolve("jre/bin/java").toFile().setExecutable(true));
    Files.createSymbolicLink(folder.resolve("lib/link"), Path.of("../bootstrap"));
  }

  @Test
  void keepsModesLinksAndContent() throws IOException {
    new FunctionZip(folder, 8).write(temporary.resolve("f.zip"));

    Path unzipped = Unzip.to(temporary.resolve("elsewhere"), temporary.resolve("f.zip"));

    assertTrue(Files.isExecutable(unzipped.resolve("bootstrap")));
    assertTrue(Files.isExecutable(unzipped.resolve("jre/bin/java")));
    assertFalse(Files.isExecutable(unzipped.resolve("lib/A.jar")));
    assertEquals(Path.of("../bootstrap"), Files.readSymbolicLink(unzipped.resolve("lib/link")));
    assertEquals("lib/é", Files.readString(unzipped.resolve("lib/é")));
    assertEquals(
        FileTime.from(FunctionZip.TIME), Files.getLastModifiedTime(unzipped.resolve("lib/A.jar")));
  }

  @Test
  void sortsEntriesAndGivesThemOneTime() throws IOException {
    new FunctionZip(folder, 8).write(temporary.resolve("f.zip"));

    try (ZipFile zip = new ZipFile(temporary.resolve("f.zip").toFile())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      assertEquals(
          List.of("bootstrap", "jre/bin/java", "lib/A.jar", "lib/b.jar", "lib/link", "lib/é"),
          entries.stream().map(ZipEntry::getName).toList());
      for (ZipEntry entry : entries) {
        assertEquals(LocalDateTime.parse("1980-01-01T00:00:00"), entry.getTimeLocal());
      }
    }
  }

  @Test
  void givesTheSameBytesInEveryTimeZoneAndWhateverTheFilesTimesAre() throws IOException {
    TimeZone here = TimeZone.getDefault();
    try {
      byte[] first = zipIn("Asia/Tokyo");
      Files.setLastModifiedTime(folder.resolve("bootstrap"), FileTime.fromMillis(0));
      byte[] second = zipIn("America/Los_Angeles");
      assertArrayEquals(first, second);
    } finally {
      TimeZone.setDefault(here);
    }
  }

  private byte[] zipIn(String zone) throws IOException {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Path zip = temporary.resolve("zone.zip");
    new FunctionZip(folder, 8).write(zip);
    return Files.readAllBytes(zip);
  }
}
