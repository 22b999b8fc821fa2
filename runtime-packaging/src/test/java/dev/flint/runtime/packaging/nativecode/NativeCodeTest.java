package dev.flint.runtime.packaging.nativecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.jdk.Architecture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeCodeTest {
  private static final byte[] WINDOWS = begin(0x4d5a9000);
  private static final byte[] MAC = begin(0xcffaedfe);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "linux/x86_64/glibc/libaws-crt-jni.so, windows/x86_64/cruntime/aws-crt-jni.dll",
    "META-INF/native/libnetty_tcnative_linux_x86_64.so, META-INF/native/netty_tcnative_windows_x86_64.dll",
    "META-INF/native/libconscrypt_openjdk_jni-linux-x86_64.so,"
        + " META-INF/native/libconscrypt_openjdk_jni-osx-aarch_64.dylib",
    "librocksdbjni-linux64-musl.so, librocksdbjni-win64.dll",
    "libduckdb_java.so_linux_amd64, libduckdb_java.so_osx_universal",
    "driver/linux/node, driver/win32_x64/node.exe",
    "linux/amd64/liblz4-java.so, aix/ppc64/liblz4-java.a"
  })
  void seesTheLibraryThatTwoFilesAre(String one, String other) {
    assertEquals(LibraryName.of(one), LibraryName.of(other));
    assertFalse(LibraryName.of(one).isEmpty());
  }

  @Test
  void tellsNativeCodeFromOtherFiles() throws IOException {
    assertTrue(NativeCode.isBegunBy(WINDOWS));
    assertTrue(NativeCode.isBegunBy(MAC));
    assertTrue(NativeCode.isBegunBy(ByteBuffer.allocate(8).putInt(0xcafebabe).putInt(2).array()));
    assertFalse(NativeCode.isBegunBy(ByteBuffer.allocate(8).putInt(0xcafebabe).putInt(61).array()));
    assertFalse(NativeCode.isBegunBy("# a text".getBytes(StandardCharsets.UTF_8)));
    assertFalse(NativeCode.isBegunBy(new byte[3]));
    assertEquals(NativeCode.FOREIGN, NativeCode.of(WINDOWS, here()));
    assertEquals(NativeCode.FOREIGN, NativeCode.of(begin(0x7f454c46), here()));
  }

  @Test
  void readsTheHeadersOfLinux() throws IOException {
    byte[] java = Files.readAllBytes(Path.of(System.getProperty("java.home"), "lib/libjava.so"));
    Architecture other = here() == Architecture.X86_64 ? Architecture.ARM64 : Architecture.X86_64;

    assertEquals(NativeCode.OF_LAMBDA, NativeCode.of(java, here()));
    assertEquals(NativeCode.FOREIGN, NativeCode.of(java, other));
    assertEquals(NativeCode.FOREIGN, NativeCode.of(withMusl(java), here()));
  }

  @Test
  void leavesOutWhatHasATwinInAnyJarAndNothingElse() throws IOException {
    byte[] linux = Files.readAllBytes(Path.of(System.getProperty("java.home"), "lib/libjava.so"));
    Path one =
        jar("one.jar", Map.of("linux/liba.so", linux, "win/a.dll", WINDOWS, "installer.exe", MAC));
    Path other = jar("other.jar", Map.of("osx/liba.dylib", MAC, "a.txt", new byte[9]));
    Path signed = jar("signed.jar", Map.of("win/a.dll", WINDOWS, "META-INF/A.SF", new byte[1]));
    RecordingLog log = new RecordingLog();

    ForeignLibraries found = ForeignLibraries.in(List.of(one, other, signed), here());
    found.tell(log);

    assertEquals(Set.of("win/a.dll"), found.of(one));
    assertEquals(Set.of("osx/liba.dylib"), found.of(other));
    assertEquals(Set.of(), found.of(signed));
    assertTrue(log.infos().get(0).contains("flint.nativeLibraries"), log.infos()::toString);
  }

  private Path jar(String name, Map<String, byte[]> entries) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return jar;
  }

  /** A library that asks for another C library, under a name that is as long. */
  private static byte[] withMusl(byte[] library) {
    String bytes = new String(library, StandardCharsets.ISO_8859_1);
    return bytes.replace("libc.so.6", "libc.musl").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] begin(int magic) {
    return ByteBuffer.allocate(64).putInt(magic).array();
  }

  private static Architecture here() {
    return System.getProperty("os.arch").equals("aarch64")
        ? Architecture.ARM64
        : Architecture.X86_64;
  }
}
