package dev.flint.runtime.packaging.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionModulesTest {
  private static final SourceJar PLAIN =
      SourceJar.of("a/A.java", "package a; public class A { public int x = 1; }");
  private static final SourceJar SQL =
      SourceJar.of("b/B.java", "package b; public class B { public java.sql.Date x; }");

  @TempDir private Path folder;
  private final Jdk jdk = Jdks.running();
  private final RecordingLog log = new RecordingLog();

  @Test
  void needsOnlyTheBaseForAPlainFunction() {
    Set<String> expected =
        jdk.feature() < 22 ? Set.of("java.base", "jdk.crypto.ec") : Set.of("java.base");

    assertEquals(expected, modulesOf(PLAIN.writeTo(folder.resolve("a.jar"))));
  }

  @Test
  void findsWhatDependenciesUse() {
    Set<String> modules =
        modulesOf(
            PLAIN.writeTo(folder.resolve("a.jar")), SQL.writeTo(folder.resolve("b c -> d.jar")));

    assertTrue(modules.contains("java.sql"), modules::toString);
  }

  @Test
  void leavesOutWhatAModularJarOnlyRequiresStatically() {
    Path optional =
        SQL.and("module-info.java", "module m { requires static java.sql; }")
            .writeTo(folder.resolve("m.jar"));

    assertFalse(modulesOf(optional).contains("java.sql"));
    assertTrue(log.infos().toString().contains("java.sql"), log.infos()::toString);
  }

  @Test
  void keepsWhatIsOptionalToOneJarButNotToAnother() {
    Path optional =
        SQL.and("module-info.java", "module m { requires static java.sql; }")
            .writeTo(folder.resolve("m.jar"));

    assertTrue(modulesOf(optional, SQL.writeTo(folder.resolve("b.jar"))).contains("java.sql"));
  }

  @Test
  void readsModularJarsWhoseModulesAreNotThere() throws IOException {
    Path missing =
        PLAIN.and("module-info.java", "module n { exports a; }").writeTo(folder.resolve("n.jar"));
    Path modular =
        SQL.and("module-info.java", "module m { requires java.sql; requires n; }")
            .and("b/C.java", "package b; public class C extends a.A {}")
            .against("--module-path", missing)
            .writeTo(folder.resolve("m.jar"));
    Files.delete(missing);

    assertTrue(modulesOf(modular).contains("java.sql"));
  }

  @Test
  void findsInternalClassesModules() {
    Path jar =
        SourceJar.of(
                "a/U.java",
                "package a; public class U { public Object x() { return"
                    + " sun.misc.Signal.class; } }")
            .writeTo(folder.resolve("u.jar"));

    assertTrue(modulesOf(jar).contains("jdk.unsupported"));
  }

  @Test
  void addsTheZipFileSystemForThoseWhoMayAskForIt() {
    Path jar =
        SourceJar.of(
                "a/Z.java",
                "package a; public class Z { public Object x() {"
                    + " return java.nio.file.FileSystems.getDefault(); } }")
            .writeTo(folder.resolve("z.jar"));

    assertTrue(modulesOf(jar).contains("jdk.zipfs"));
    assertTrue(log.infos().toString().contains("jdk.zipfs"), log.infos()::toString);
  }

  @Test
  void addsWhatTheUserAdds() {
    Path jar = PLAIN.writeTo(folder.resolve("a.jar"));

    Set<String> modules =
        new FunctionModules(jdk, log).of(List.of(jar), List.of("java.naming"), folder);

    assertTrue(modules.contains("java.naming"));
  }

  @Test
  void refusesModulesThatTheJdkDoesNotHave() {
    Path jar = PLAIN.writeTo(folder.resolve("a.jar"));
    FunctionModules modules = new FunctionModules(jdk, log);

    PackagingException refusal =
        assertThrows(
            PackagingException.class,
            () -> modules.of(List.of(jar), List.of("java.nonsense"), folder));

    assertTrue(refusal.getMessage().contains("flint.addModules"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("java.nonsense"), refusal.getMessage());
  }

  private Set<String> modulesOf(Path... jars) {
    try {
      Path scratch = Files.createTempDirectory(folder, "scratch");
      return new FunctionModules(jdk, log).of(List.of(jars), List.of(), scratch);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
