package dev.flint.runtime.packaging.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.classfile.ConstantPool;
import dev.flint.runtime.packaging.fixture.SourceJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    ConstantPool linking = read("a.Linking", jars).get(0);

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

    assertFalse(files(List.of(plain, both, runtime)).haveCallSitesBeside("a.Linking"));
    assertTrue(files(List.of(plain, both)).haveCallSitesBeside("a.Plain"));
  }

  @Test
  void addsWhatOwnClassesReferToOfTheirOwnInTurn() throws IOException {
    Path other =
        SourceJar.of("b/Other.java", "package b; public class Other { Further further; }")
            .and("b/Further.java", "package b; public class Further { }")
            .writeTo(folder.resolve("other.jar"));
    Path own =
        SourceJar.of("a/Handler.java", "package a; class Handler { Object o = new c.Named(); }")
            .and("c/Named.java", "package c; public class Named { Object o = new b.Other(); }")
            .against("-classpath", other)
            .writeTo(folder.resolve("handler.jar"));

    List<String> added =
        added(List.of("java/lang/Object id: 1", "a/Handler id: 2"), "a.Handler", own, other);

    // Whatever package its own are in; but others are not read.
    assertEquals(List.of("c/Named", "b/Other"), added);
  }

  @Test
  void addsTheCallSitesOfOwnClasses() throws IOException {
    List<String> listed = List.of("a/Linking id: 3", "@cp a/Linking 3");

    List<String> added = added(listed, "a.Linking", both());

    assertTrue(added.contains("a/Plain"), added::toString);
    assertTrue(
        added.stream().anyMatch(line -> line.matches("@cp a/Linking \\d+ \\d+")), added::toString);
  }

  @Test
  void takesOfAMergedJarThePackageOfTheHandlerForOwn() throws IOException {
    SourceJar merged =
        SourceJar.of("a/Handler.java", "package a; class Handler { Object o = new b.Library(); }")
            .and("a/c/Below.java", "package a.c; class Below { }")
            .and("b/Library.java", "package b; public class Library { Object o = new Further(); }")
            .and("b/Further.java", "package b; class Further { }")
            .and("META-INF/maven/a/a/pom.properties", "version=1")
            .and("META-INF/maven/b/b/pom.properties", "version=1");
    Path jar = merged.writeTo(folder.resolve("merged.jar"));

    assertEquals(List.of("b/Library"), added(List.of("a/Handler id: 2"), "a.Handler", jar));
    assertTrue(own(jar, "a.Handler").test("a.c.Below"));
    assertFalse(own(jar, "b.Library").test("a.Handler"));
  }

  @Test
  void takesOfAMergedJarInNoPackageTheHandlerAlone() {
    Path jar =
        SourceJar.of("Handler.java", "class Handler { }")
            .and("Other.java", "class Other { }")
            .and("META-INF/maven/a/a/pom.properties", "version=1")
            .and("META-INF/maven/b/b/pom.properties", "version=1")
            .writeTo(folder.resolve("merged.jar"));

    assertTrue(own(jar, "Handler").test("Handler"));
    assertFalse(own(jar, "Handler").test("Other"));
  }

  @Test
  void addsNoConstantsWhereTheJvmListsNone() throws IOException {
    List<String> added = added(List.of("a/Linking id: 1"), "a.Linking", both());

    assertTrue(added.contains("a/Plain"), added::toString);
    assertTrue(added.stream().noneMatch(line -> line.startsWith("@")), added::toString);
  }

  @Test
  void readsNoLineThatAKilledJvmDidNotEnd() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), "a/Whole id: 1\n@cp a/Whole 3\na/Ha");

    ClassList read = ClassList.read(list);

    assertEquals(Set.of("a.Whole"), read.classes());
    assertEquals(List.of("@cp a/Whole 3"), read.links());
  }

  @Test
  void takesLinksOfSomeClassesAlone() throws IOException {
    ClassList list = list(List.of("a/Listed id: 1"));

    list.addLinks(
        List.of(
            "@lambda-form-invoker [LF_RESOLVE] a",
            "@lambda-proxy a/Listed run ()V",
            "@lambda-proxy a/Other run ()V",
            "@cp a/Listed 3",
            "@cp a/Other 3"),
        Set.of("a.Listed"));
    list.removeConstants(Set.of("a.Listed"));

    assertEquals(
        List.of("@lambda-form-invoker [LF_RESOLVE] a", "@lambda-proxy a/Listed run ()V"),
        list.links());
  }

  private Path both() {
    return SourceJar.of("a/Linking.java", LINKING)
        .and("a/Plain.java", PLAIN)
        .writeTo(folder.resolve("both.jar"));
  }

  private List<String> added(List<String> listed, String handlerClass, Path... jars)
      throws IOException {
    ClassList list = list(listed);
    list.addReferences(own(jars[0], handlerClass), files(List.of(jars)).own());
    Path written = folder.resolve("written");
    list.write(written);
    List<String> lines = Files.readAllLines(written);
    assertEquals(listed, lines.subList(0, listed.size()));
    return lines.subList(listed.size(), lines.size()).stream()
        .filter(line -> !line.startsWith("java/"))
        .toList();
  }

  private ClassList list(List<String> lines) throws IOException {
    return ClassList.read(Files.write(folder.resolve("list"), lines));
  }

  private static OwnClasses own(Path jar, String handlerClass) {
    return new OwnClasses(files(List.of(jar)), handlerClass);
  }

  private static List<ConstantPool> read(String className, List<Path> jars) {
    List<ConstantPool> read = new ArrayList<>();
    files(jars).forEach(className::equals, read::add);
    return read;
  }

  private static ClassFiles files(List<Path> jars) {
    return new ClassFiles(jars, Runtime.version());
  }
}
