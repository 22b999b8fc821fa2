package dev.flint.runtime.packaging.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
  @TempDir private Path folder;

  @Test
  void putsTheFunctionsJarFirstAndSortsTheOthers() throws IOException {
    ClassPath classPath =
        ClassPath.of(file("z.jar"), List.of(file("c.jar"), file("a.jar"), file("B.jar")));

    assertEquals("lib/z.jar:lib/B.jar:lib/a.jar:lib/c.jar", classPath.text());
  }

  @Test
  void keepsJarsOfOneNameApart() throws IOException {
    ClassPath classPath =
        ClassPath.of(file("x/a.jar"), List.of(file("y/a.jar"), file("z/a.jar"), file("b.jar")));

    assertEquals("lib/a.jar:lib/a-2.jar:lib/a-3.jar:lib/b.jar", classPath.text());
    assertEquals(folder.resolve("z/a.jar"), classPath.jars().get("a-3.jar"));
  }

  @Test
  void namesJarsSoThatTheyCanStandInAClassPath() throws IOException {
    ClassPath classPath =
        ClassPath.of(file("app.jar.original"), List.of(file("a:b.jar"), file("größe 1.jar")));

    assertEquals("lib/app.jar:lib/a-b.jar:lib/größe 1.jar", classPath.text());
  }

  @Test
  void refusesFoldersOfClasses() throws IOException {
    Path jar = file("a.jar");

    PackagingException refusal =
        assertThrows(PackagingException.class, () -> ClassPath.of(jar, List.of(folder)));

    assertTrue(refusal.getMessage().contains("phase package"), refusal.getMessage());
  }

  @Test
  void refusesFilesThatAreMissing() throws IOException {
    Path jar = file("a.jar");
    Path missing = folder.resolve("missing.jar");

    PackagingException refusal =
        assertThrows(PackagingException.class, () -> ClassPath.of(jar, List.of(missing)));

    assertTrue(refusal.getMessage().contains(missing.toString()), refusal.getMessage());
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }
}
