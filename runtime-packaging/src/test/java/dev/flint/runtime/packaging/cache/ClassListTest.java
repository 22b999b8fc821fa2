package dev.flint.runtime.packaging.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.SourceJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassListTest {
  private static final String LINKING =
      """
      package a;
      import java.util.function.Supplier;
      public class Linking {
        static final long LONG = 1L << 40;
        public Supplier<String> supplier(String name) { return () -> name + LONG + new Plain(); }
      }
      """;
  private static final String PLAIN = "package a; public class Plain { int[][] none; }";

  @TempDir private Path folder;

  @Test
  void findsWhatTheClassOfAHandlerRefersTo() {
    Path plain = SourceJar.of("a/Plain.java", PLAIN).writeTo(folder.resolve("plain.jar"));
    Path both =
        SourceJar.of("a/Linking.java", LINKING)
            .and("a/Plain.java", PLAIN)
            .writeTo(folder.resolve("both.jar"));

    HandlerClass handler = HandlerClass.find("a.Linking", List.of(plain, both)).orElseThrow();

    assertEquals("a/Linking", handler.name());
    assertTrue(handler.classes().contains("a/Plain"), handler::toString);
    assertEquals(2, handler.callSites().size());
    assertEquals(
        List.of(), HandlerClass.find("a.Plain", List.of(plain, both)).orElseThrow().callSites());
    assertEquals(Optional.empty(), HandlerClass.find("a.Other", List.of(plain, both)));
  }

  @Test
  void tellsWhetherOtherClassesLinkToo() throws IOException {
    Path plain = SourceJar.of("a/Plain.java", PLAIN).writeTo(folder.resolve("plain.jar"));
    Path both =
        SourceJar.of("a/Linking.java", LINKING)
            .and("a/Plain.java", PLAIN)
            .writeTo(folder.resolve("both.jar"));
    Path runtime =
        SourceJar.of(
                "dev/flint/runtime/Linking.java",
                LINKING.replace("package a;", "package dev.flint.runtime; import a.Plain;"))
            .against("-classpath", plain)
            .writeTo(folder.resolve("runtime.jar"));

    assertFalse(CallSites.areBeside("a.Linking", List.of(plain, both, runtime)));
    assertTrue(CallSites.areBeside("a.Plain", List.of(plain, both)));
  }

  @Test
  void addsToAListWhatIsNotInIt() throws IOException {
    HandlerClass handler = new HandlerClass("a/A", List.of("a/A", "a/B", "a/C"), List.of(7, 70));
    Path list = folder.resolve("list");
    Files.write(list, List.of("java/lang/Object id: 1", "a/A id: 2", "a/B id: 3", "@cp a/A 3"));

    new ClassList(list).add(handler);

    assertEquals(
        List.of(
            "java/lang/Object id: 1", "a/A id: 2", "a/B id: 3", "@cp a/A 3", "a/C", "@cp a/A 7 70"),
        Files.readAllLines(list));
  }

  @Test
  void addsNoConstantsWhereTheJvmListsNone() throws IOException {
    Path list = folder.resolve("list");
    Files.write(list, List.of("java/lang/Object id: 1"));

    new ClassList(list).add(new HandlerClass("a/A", List.of("a/A"), List.of(7)));

    assertEquals(List.of("java/lang/Object id: 1", "a/A"), Files.readAllLines(list));
  }
}
