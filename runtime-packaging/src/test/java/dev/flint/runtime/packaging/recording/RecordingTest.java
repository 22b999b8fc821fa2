package dev.flint.runtime.packaging.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.ToolProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
  @TempDir private Path folder;
  private List<Path> function;
  private Path recorded;

  /** Records a test that calls a function, and does something of its own. */
  @BeforeEach
  void record() throws IOException {
    Path library =
        SourceJar.of(
                "lib/Service.java",
                "package lib; public interface Service { static Service get() {"
                    + " return java.util.ServiceLoader.load(Service.class).iterator().next(); } }")
            .and("lib/Provider.java", "package lib; public class Provider implements Service { }")
            .and("lib/OfTests.java", "package lib; public class OfTests { }")
            .and("META-INF/services/lib.Service", "lib.Provider")
            .writeTo(folder.resolve("library.jar"));
    Path own =
        SourceJar.of(
                "a/Handler.java",
                "package a; public class Handler { public static Object run() {"
                    + " java.util.function.Supplier<Object> s = () -> new java.util.zip.CRC32();"
                    // Of a class that a start has, by a name that is none of a constant.
                    + " try { Class.forName(\"java.util.zip.C\".concat(\"RC32C\")); }"
                    + " catch (ClassNotFoundException e) { throw new AssertionError(e); }"
                    + " return s.get() + \"\" + lib.Service.get(); } }")
            .against("-classpath", library)
            .writeTo(folder.resolve("function.jar"));
    function = List.of(own, library);
    Path test =
        SourceJar.of(
                "a/HandlerTest.java",
                "package a; public class HandlerTest { public static void main(String[] args) {"
                    + " Handler.run(); new lib.OfTests(); new java.util.zip.Adler32(); } }")
            .against("-classpath", Path.of(own + ":" + library))
            .writeTo(folder.resolve("test.jar"));
    recorded = Files.createDirectory(folder.resolve("recorded in a folder"));
    run("-cp", test + ":" + own + ":" + library, "a.HandlerTest");
  }

  private void run(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(Jdks.running().home().resolve("bin/java").toString()));
    command.addAll(Recording.options(recorded, "1"));
    command.addAll(List.of(arguments));
    new ToolProcess(command, Duration.ofMinutes(1)).run();
  }

  @Test
  void addsWhatTheFunctionUsedAndTheTestsDidNot() throws IOException {
    ClassList list = list();

    Set<String> used = added(list, Jdks.running());

    assertTrue(list.classes().contains("a.Handler"));
    assertTrue(list.classes().contains("java.util.zip.CRC32"));
    assertTrue(list.classes().contains("java.util.zip.CRC32C"));
    assertTrue(list.classes().contains("lib.Provider"));
    for (String ofTests : List.of("a.HandlerTest", "java.util.zip.Adler32", "lib.OfTests")) {
      assertFalse(list.classes().contains(ofTests), ofTests);
    }
    used.add("java.lang.Object");
    assertEquals(used, list.classes());
    assertTrue(
        list.links().stream().anyMatch(line -> line.startsWith("@lambda-proxy a/Handler ")),
        list.links()::toString);
  }

  @Test
  void takesOfAnotherJdkTheNamesAlone() throws IOException {
    Jdk running = Jdks.running();
    Jdk other =
        new Jdk(
            running.home(),
            Runtime.Version.parse(running.feature() + ".0.99"),
            running.platform(),
            running.modules());
    ClassList list = list();

    added(list, other);

    assertTrue(list.classes().contains("a.Handler"));
    assertEquals(List.of(), list.links());
    assertEquals(Set.of(), recording().otherVersions(running));
    assertEquals(Set.of(System.getProperty("java.vm.version")), recording().otherVersions(other));
  }

  @Test
  void takesOfAnUnknownJdkTheNamesAlone() throws IOException {
    Path alone = Files.copy(recording().lists().get(0), folder.resolve("alone.txt"));
    ClassList list = list();

    Recording.in(List.of(alone)).addTo(list, files(), Jdks.running());

    assertTrue(list.classes().contains("a.Handler"));
    assertEquals(List.of(), list.links());
  }

  @Test
  void takesCallSitesOfClassesThatAnotherClassLoaderLoaded() throws IOException {
    recorded = Files.createDirectory(folder.resolve("of another class loader"));
    Path test =
        SourceJar.of(
                "a/Loading.java",
                "package a; public class Loading { public static void main(String[] jars)"
                    + " throws Exception { var urls = new java.net.URL[] {"
                    + " new java.net.URL(jars[0]), new java.net.URL(jars[1]) };"
                    + " Thread.currentThread().setContextClassLoader("
                    + "new java.net.URLClassLoader(urls, null));"
                    + " Thread.currentThread().getContextClassLoader().loadClass(\"a.Handler\")"
                    + ".getMethod(\"run\").invoke(null); } }")
            .writeTo(folder.resolve("loading.jar"));
    run("-cp", test.toString(), "a.Loading", url(0), url(1));
    ClassList list = list("@cp java/lang/Object 1\n");

    added(list, Jdks.running());

    assertTrue(list.classes().contains("lib.Provider"));
    assertEquals(1, ofHandler(list).size(), list.links()::toString);
    assertTrue(
        ofHandler(list)
            .get(0)
            .matches(
                Jdks.running().feature() < 24
                    ? "@lambda-proxy a/Handler .*"
                    : "@cp a/Handler \\d+ \\d+"),
        list.links()::toString);
  }

  private static List<String> ofHandler(ClassList list) {
    return list.links().stream().filter(line -> line.contains(" a/Handler ")).toList();
  }

  private String url(int jar) throws IOException {
    return function.get(jar).toUri().toURL().toString();
  }

  @Test
  void takesTheWholeOfTheJdkWhereTheFunctionIsLarger() throws IOException {
    recorded = Files.createDirectory(folder.resolve("of a large function"));
    SourceJar source =
        SourceJar.of(
            "b/Test.java",
            "package b; public class Test { public static void main(String[] none) throws Exception {"
                + " new java.util.zip.Adler32(); for (int i = 0; i < 2000; i++) {"
                + " Class.forName(\"b.Large$C\".concat(Integer.toString(i))); } } }");
    StringBuilder large = new StringBuilder("package b; class Large {");
    for (int i = 0; i < 2000; i++) {
      large.append(" static class C").append(i).append(" { }");
    }
    function =
        List.of(source.and("b/Large.java", large + " }").writeTo(folder.resolve("large.jar")));
    run("-cp", function.get(0).toString(), "b.Test");
    ClassList list = list();

    added(list, Jdks.running());

    assertTrue(list.classes().contains("b.Large$C1999"));
    assertTrue(list.classes().contains("java.util.zip.Adler32"));
  }

  @Test
  void wantsListsWhereTheyAreNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    PackagingException failure =
        assertThrows(PackagingException.class, () -> Recording.in(List.of(empty)));

    assertTrue(
        failure.getMessage().contains("folder with such lists (*.classlist), in --class-list"),
        failure.getMessage());
  }

  private Set<String> added(ClassList list, Jdk jdk) {
    return recording().addTo(list, files(), jdk);
  }

  private Recording recording() {
    return Recording.in(List.of(recorded));
  }

  private ClassFiles files() {
    return new ClassFiles(function, Runtime.version());
  }

  private ClassList list() throws IOException {
    return list("");
  }

  private ClassList list(String links) throws IOException {
    return ClassList.read(
        Files.writeString(folder.resolve("list"), "java/lang/Object id: 0\n" + links));
  }
}
