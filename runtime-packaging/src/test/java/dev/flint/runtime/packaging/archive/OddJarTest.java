package dev.flint.runtime.packaging.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that tools of all kinds have made. */
class OddJarTest {
  private static final String JACKSON = "com/fasterxml/jackson/core/A.class";

  @TempDir private Path folder;

  @Test
  void passesOverDatesThatAreNone() throws IOException {
    byte[] jar = jar("a.txt", "b.txt");
    for (int time : List.of(0, 0xffffffff, 13 << 21)) {
      Path copy = copy(withTime(jar, time));
      assertEquals(names(jar), names(Files.readAllBytes(copy)));
    }
  }

  @Test
  void givesTheSameCopyWhateverTheTimesAndTheTimeZone() throws IOException {
    TimeZone here = TimeZone.getDefault();
    byte[] jar = jar("a.txt", "b.txt");
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      byte[] first = Files.readAllBytes(copy(jar));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertArrayEquals(first, Files.readAllBytes(copy(withTime(jar, 44 << 25 | 1 << 21))));
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void keepsNamesAsTheyAre() throws IOException {
    byte[] jar =
        jar(
            "../up.txt",
            "/root.txt",
            "a\\b.txt",
            "ü/é.txt",
            "a//b.txt",
            "./c.txt",
            "WEB-INF/classes/module-info.class",
            "META-INF/versions/x/module-info.class",
            "a b:c.txt");

    assertEquals(names(jar), names(Files.readAllBytes(copy(jar))));
  }

  @Test
  void readsWhatIsBehindAScriptAndWhatIsWrittenFor64Bits() throws IOException {
    byte[] jar = jar("a.txt");
    ByteArrayOutputStream behindScript = new ByteArrayOutputStream();
    behindScript.writeBytes("#!/bin/sh\nexec java -jar \"$0\"\n".getBytes(StandardCharsets.UTF_8));
    behindScript.writeBytes(jar);

    assertEquals(names(jar), names(Files.readAllBytes(copy(behindScript.toByteArray()))));
    assertEquals(
        names(jar),
        names(
            Files.readAllBytes(copy(write(Zip64Mode.AlwaysWithCompatibility, content("a.txt"))))));
    assertEquals(Map.of(), names(Files.readAllBytes(copy(jar()))));
  }

  @Test
  void keepsWhatIsSignedToTheByte() throws IOException {
    byte[] broken = "no class at all".getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> signed = new LinkedHashMap<>();
    for (String name : List.of("META-INF/MANIFEST.MF", "META-INF/KEY.SF", JACKSON)) {
      signed.put(name, name.equals(JACKSON) ? classOfJackson() : broken);
    }
    Map<String, byte[]> unsigned = new LinkedHashMap<>(Map.of(JACKSON, classOfJackson()));

    Path copy = copy(write(Zip64Mode.Never, signed));
    try (ZipFile zip = new ZipFile(copy.toFile())) {
      assertArrayEquals(classOfJackson(), zip.getInputStream(zip.getEntry(JACKSON)).readAllBytes());
    }
    assertTrue(StoredJar.size(copy(write(Zip64Mode.Never, unsigned))) < classOfJackson().length);
  }

  @Test
  void keepsAClassThatNoKnownReleaseReads() throws IOException {
    byte[] broken = "no class at all".getBytes(StandardCharsets.UTF_8);
    Path copy = copy(write(Zip64Mode.Never, Map.of(JACKSON, broken)));

    assertEquals(broken.length, StoredJar.size(copy));
  }

  @Test
  void namesTheJarThatItCanNotRead() throws IOException {
    byte[] jar = jar("a.txt");
    byte[] damaged = jar.clone();
    int content = 30 + "a.txt".length();
    for (int i = content; i < content + 4; i++) {
      damaged[i] = (byte) 0xff;
    }
    byte[] truncated = Arrays.copyOf(jar, jar.length - 10);

    for (byte[] bad : List.of(damaged, truncated, new byte[0], new byte[100])) {
      PackagingException failure = assertThrows(PackagingException.class, () -> copy(bad));
      assertTrue(failure.getMessage().contains("source.jar"), failure.getMessage());
    }
  }

  private static byte[] classOfJackson() throws IOException {
    return com.fasterxml.jackson.core.JsonFactory.class
        .getResourceAsStream("JsonFactory.class")
        .readAllBytes();
  }

  private Path copy(byte[] jar) throws IOException {
    Path source = Files.write(folder.resolve("source.jar"), jar);
    Path target = folder.resolve("copy.jar");
    Files.deleteIfExists(target);
    StoredJar.copy(source, target, Set.of());
    return target;
  }

  private byte[] jar(String... names) throws IOException {
    return write(Zip64Mode.Never, content(names));
  }

  private static Map<String, byte[]> content(String... names) {
    Map<String, byte[]> content = new LinkedHashMap<>();
    for (String name : names) {
      content.put(name, (name + " ".repeat(100)).getBytes(StandardCharsets.UTF_8));
    }
    return content;
  }

  private byte[] write(Zip64Mode mode, Map<String, byte[]> content) throws IOException {
    Path jar = folder.resolve("written.jar");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(jar)) {
      out.setUseZip64(mode);
      for (Map.Entry<String, byte[]> each : content.entrySet()) {
        out.putArchiveEntry(new RawName(each.getKey()));
        out.write(each.getValue());
        out.closeArchiveEntry();
      }
    }
    return Files.readAllBytes(jar);
  }

  /** Sets what each entry tells of its time, in either of its headers. */
  private static byte[] withTime(byte[] jar, int dosTime) {
    ByteBuffer bytes = ByteBuffer.wrap(jar.clone()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < jar.length - 4; i++) {
      if (bytes.getInt(i) == 0x04034b50) {
        bytes.putInt(i + 10, dosTime);
      } else if (bytes.getInt(i) == 0x02014b50) {
        bytes.putInt(i + 12, dosTime);
      }
    }
    return bytes.array();
  }

  private Map<String, String> names(byte[] jar) throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(Files.write(folder.resolve("read.jar"), jar).toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        contents.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return contents;
  }

  /** An entry whose name stays what it is on any system. */
  private static final class RawName extends ZipArchiveEntry {
    private static final long serialVersionUID = 1L;

    RawName(String name) {
      super(name);
      setName(name, name.getBytes(StandardCharsets.UTF_8));
    }
  }
}
