package dev.flint.runtime.packaging.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.usage.ClassConstants;
import dev.flint.runtime.packaging.usage.ClassFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  void findsWhatAClassRefersTo() {
    Path plain = SourceJar.of("a/Plain.java", PLAIN).writeTo(folder.resolve("plain.jar"));
    List<Path> jars = List.of(plain, both());

    ClassConstants linking = read("a.Linking", jars).get(0);

    assertEquals("a.Linking", linking.className());
    assertTrue(linking.classes().contains("a/Plain"), linking::toString);
    assertEquals(2, linking.callSites().size());
    assertEquals(List.of(), read("a.Plain", jars).get(0).callSites());
    assertEquals(List.of(), read("a.Other", jars));
  }

  @Test
  void tellsWhetherOtherClassesLinkToo() throws IOException {
    Path plain = SourceJar.of("a/Plain.java", PLAIN).writeTo(folder.resolve("plain.jar"));
    Path both = both();
    Path runtime =
        SourceJar.of(
                "dev/flint/runtime/Linking.java",
                LINKING.replace("package a;", "package dev.flint.runtime; import a.Plain;"))
            .against("-classpath", plain)
            .writeTo(folder.resolve("runtime.jar"));

    assertFalse(files(List.of(plain, both, runtime)).linkBeside("a.Linking"));
    assertTrue(files(List.of(plain, both)).linkBeside("a.Plain"));
  }

  @Test
  void addsWhatClassesOfTheHandlersPackageReferTo() throws IOException {
    List<String> listed =
        List.of(
            "java/lang/Object id: 1", "a/b/Handler id: 2", "a/Linking id: 3", "@cp a/Linking 3");
    Path handler =
        SourceJar.of("a/b/Handler.java", "package a.b; public class Handler { }")
            .writeTo(folder.resolve("handler.jar"));

    List<String> ofPackage = added(listed, "a.Handler", List.of(handler, both()));
    List<String> below = added(listed, "a.b.Handler", List.of(handler, both()));

    assertTrue(ofPackage.contains("a/Plain"), ofPackage::toString);
    assertEquals(1, ofPackage.stream().filter("a/Plain"::equals).count());
    assertTrue(
        ofPackage.get(ofPackage.size() - 1).matches("@cp a/Linking \\d+ \\d+"),
        ofPackage::toString);
    assertEquals(List.of(), below);
  }

  @Test
  void addsOfTheUnnamedPackageTheHandlersClassAlone() throws IOException {
    Path jar =
        SourceJar.of("Handler.java", "class Handler { Object other = new Other(); }")
            .and("Other.java", "class Other { Object further = new Further(); }")
            .and("Further.java", "class Further { }")
            .writeTo(folder.resolve("handler.jar"));

    assertEquals(
        List.of("Other"),
        added(List.of("java/lang/Object id: 1", "Handler id: 2"), "Handler", List.of(jar)));
  }

  @Test
  void addsNoConstantsWhereTheJvmListsNone() throws IOException {
    List<String> added = added(List.of("a/Linking id: 1"), "a.Linking", List.of(both()));

    assertTrue(added.contains("a/Plain"), added::toString);
    assertTrue(added.stream().noneMatch(line -> line.startsWith("@")), added::toString);
  }

  private Path both() {
    return SourceJar.of("a/Linking.java", LINKING)
        .and("a/Plain.java", PLAIN)
        .writeTo(folder.resolve("both.jar"));
  }

  private List<String> added(List<String> listed, String handlerClass, List<Path> jars)
      throws IOException {
    Path list = Files.write(folder.resolve("list"), listed);
    new ClassList(list).addReferences(handlerClass, files(jars));
    List<String> lines = Files.readAllLines(list);
    assertEquals(listed, lines.subList(0, listed.size()));
    return lines.subList(listed.size(), lines.size());
  }

  private static List<ClassConstants> read(String className, List<Path> jars) {
    List<ClassConstants> read = new ArrayList<>();
    files(jars).forEach(className::equals, read::add);
    return read;
  }

  private static ClassFiles files(List<Path> jars) {
    return new ClassFiles(jars, Runtime.version());
  }
}
