package dev.flint.runtime.packaging.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.options.AddedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddedFilesTest {
  @TempDir private Path folder;
  private final RecordingLog log = new RecordingLog();
  private Path image;

  @BeforeEach
  void make() throws IOException {
    image = Files.createDirectories(folder.resolve("image"));
    Files.createDirectories(folder.resolve("tree/lib/fonts"));
    Files.writeString(folder.resolve("tree/lib/fonts/a.ttf"), "font");
    Files.writeString(folder.resolve("certs"), "ours");
  }

  @Test
  void copiesFilesAndFolders() throws IOException {
    add("certs=lib/security/cacerts", "tree", "tree/lib=more");

    assertEquals("ours", Files.readString(image.resolve("lib/security/cacerts")));
    assertEquals("font", Files.readString(image.resolve("lib/fonts/a.ttf")));
    assertEquals("font", Files.readString(image.resolve("more/fonts/a.ttf")));
  }

  @Test
  void replacesAFileOfTheJdksAndTellsSo() throws IOException {
    Files.createDirectories(image.resolve("lib/security"));
    Files.writeString(image.resolve("lib/security/cacerts"), "theirs");

    add("certs=lib/security/cacerts");

    assertEquals("ours", Files.readString(image.resolve("lib/security/cacerts")));
    assertTrue(log.infos().get(0).contains("Replacing lib/security/cacerts"), log::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "certs, a file without its place",
    "none=lib/x, no file or folder",
    "certs=../x, outside of the JRE",
    "certs=/etc/x, outside of the JRE",
    "certs=lib/modules, which is linked",
    "certs=lib/../bin/java, which is linked"
  })
  void refusesWhatCannotBeAdded(String text, String found) {
    PackagingException refusal = assertThrows(PackagingException.class, () -> add(text));

    assertTrue(refusal.getMessage().contains("flint.addFiles"), refusal::getMessage);
    assertTrue(refusal.getMessage().contains(found), refusal::getMessage);
  }

  private void add(String... texts) {
    new AddedFiles(image, log)
        .copy(List.of(texts).stream().map(text -> AddedFile.parse(text, folder)).toList());
  }
}
