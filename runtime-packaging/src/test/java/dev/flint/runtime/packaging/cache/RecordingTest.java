package dev.flint.runtime.packaging.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import dev.flint.runtime.packaging.jdk.ToolProcess;
import dev.flint.runtime.packaging.usage.ClassFiles;
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
    List<String> command =
        new ArrayList<>(List.of(Jdks.running().home().resolve("bin/java").toString()));
    command.addAll(Recording.options(recorded, "1"));
    command.addAll(List.of("-cp", test + ":" + own + ":" + library, "a.HandlerTest"));
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
    return ClassList.read(Files.writeString(folder.resolve("list"), "java/lang/Object id: 0\n"));
  }
}
