package dev.flint.runtime.packaging.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.flint.runtime.packaging.fixture.SourceJar;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredJarTest {
  @TempDir private Path folder;

  @Test
  void keepsEntriesInTheirOrderAndInflatesThem() throws IOException {
    Path jar = folder.resolve("a.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("META-INF/MANIFEST.MF", "b/", "b/B.class", "a/é.txt")) {
        out.putNextEntry(new JarEntry(name));
        if (!name.endsWith("/")) {
          out.write(content(name));
        }
      }
    }

    StoredJar.copy(jar, folder.resolve("stored.jar"), Set.of());

    try (ZipFile stored = new ZipFile(folder.resolve("stored.jar").toFile())) {
      assertEquals(
          List.of("META-INF/MANIFEST.MF", "b/", "b/B.class", "a/é.txt"),
          stored.stream().map(ZipEntry::getName).toList());
      ZipEntry entry = stored.getEntry("b/B.class");
      assertEquals(ZipEntry.STORED, entry.getMethod());
      assertArrayEquals(content("b/B.class"), stored.getInputStream(entry).readAllBytes());
      assertEquals(StoredJar.size(jar), StoredJar.size(folder.resolve("stored.jar")));
    }
  }

  @Test
  void takesLinesOutOfJacksonsClassesAndOfNoOthers() throws Exception {
    Path sources =
        SourceJar.of(
                "com/fasterxml/jackson/core/A.java",
                "package com.fasterxml.jackson.core;"
                    + " public class A { public static void run() { throw new Error(); } }")
            .and(
                "shop/B.java",
                "package shop; public class B { public static void run() { throw new Error(); } }")
            .writeTo(folder.resolve("lines.jar"));

    StoredJar.copy(sources, folder.resolve("stored.jar"), Set.of());

    assertEquals(-1, lineOfErrorIn("com.fasterxml.jackson.core.A"));
    assertEquals(1, lineOfErrorIn("shop.B"));
  }

  private int lineOfErrorIn(String className) throws Exception {
    try (URLClassLoader classes =
        new URLClassLoader(new URL[] {folder.resolve("stored.jar").toUri().toURL()}, null)) {
      Method run = classes.loadClass(className).getMethod("run");
      Throwable thrown =
          assertThrows(InvocationTargetException.class, () -> run.invoke(null)).getCause();
      return thrown.getStackTrace()[0].getLineNumber();
    }
  }

  @Test
  void copiesAJarWithTwoEntriesOfOneNameAsItIs() throws IOException {
    Path jar = folder.resolve("twice.jar");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(jar)) {
      for (int i = 0; i < 2; i++) {
        out.putArchiveEntry(new ZipArchiveEntry("a.txt"));
        out.write(i);
        out.closeArchiveEntry();
      }
    }

    StoredJar.copy(jar, folder.resolve("copy.jar"), Set.of());

    assertArrayEquals(Files.readAllBytes(jar), Files.readAllBytes(folder.resolve("copy.jar")));
  }

  private static byte[] content(String name) {
    return (name + " ".repeat(1000)).getBytes(StandardCharsets.UTF_8);
  }
}
