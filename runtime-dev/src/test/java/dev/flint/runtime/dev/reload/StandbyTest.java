package dev.flint.runtime.dev.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.flint.runtime.dev.JavaProject;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.start.JavaCommand;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that stands by, and loads what it will need of a jar; its JVM tells what it loads. */
class StandbyTest {

  private static final String TOOL =
      """
      package lib;

      public class Tool {
        static { System.out.println("the tool of the %s is initialized"); }
      }
      """;

  private static final String GREETER =
      """
      package example;

      public class Greeter {
        public String greet(String name) throws Exception {
          Class.forName("lib.Tool").getConstructor().newInstance();
          return "%s";
        }
      }
      """;

  @TempDir Path folder;

  private final List<String> console = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private JavaProject project;
  private ReloadingFunction function;

  @BeforeEach
  void start() throws Exception {
    Path jar = jarWithTool();
    project = new JavaProject(folder.resolve("project"));
    project.write("example.Greeter", GREETER.formatted("one"));
    List<Path> classPath = new ArrayList<>(project.classPath());
    classPath.add(jar);
    JavaCommand command =
        new JavaCommand(
            JavaProject.java(),
            List.of("-Xlog:class+load=info:stdout:none"),
            classPath,
            "example.Greeter::greet",
            OptionalInt.empty());
    FunctionSource source =
        new FunctionSource.OfClassPath(
            command, () -> FunctionSettings.of(folder), List.of(), List.of());
    function = ReloadingFunction.start(source, new History(10), this::show);
  }

  @AfterEach
  void end() {
    function.close();
  }

  @Test
  void loadsWhatTheFunctionNeededOfJarsAndInitializesNothing() throws Exception {
    assertEquals("\"one\"", invoke());
    await(line -> line.startsWith("lib.Tool source: file:"));
    project.write("example.Greeter", GREETER.formatted("two"));
    assertEquals("\"two\"", invoke());
    await(line -> line.startsWith("lib.Tool source: file:"));
    long own = count("example.Greeter source: file:");

    await(line -> line.startsWith("lib.Tool source: file:"));

    assertEquals(2, count("the tool of the jar is initialized"));
    assertEquals(own, count("example.Greeter source: file:"));
  }

  @Test
  void loadsNoClassOfAJarInPlaceOfAnOwnOne() throws Exception {
    invoke();
    project.write("example.Greeter", GREETER.formatted("two"));
    invoke();
    await(line -> line.startsWith("lib.Tool source: file:"));
    await(line -> line.startsWith("lib.Tool source: file:"));
    await(line -> line.startsWith("lib.Tool source: file:"));

    project.write("lib.Tool", TOOL.formatted("project"));
    invoke();

    await(line -> line.equals("the tool of the project is initialized"));
  }

  private Path jarWithTool() throws Exception {
    JavaProject tool = new JavaProject(folder.resolve("tool"));
    tool.write("lib.Tool", TOOL.formatted("jar"));
    Path jar = folder.resolve("tool.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("lib/Tool.class"));
      Files.copy(tool.classes().resolve("lib/Tool.class"), zip);
    }
    return jar;
  }

  private String invoke() throws InterruptedException {
    return function.invoke("test", Event.of("\"you\"")).answer().text();
  }

  private long count(String start) {
    return console.stream().filter(line -> line.startsWith(start)).count();
  }

  /** The console is filled by other threads. */
  private void await(Predicate<String> line) throws InterruptedException {
    String next = lines.poll(30, TimeUnit.SECONDS);
    while (next != null && !line.test(next)) {
      next = lines.poll(30, TimeUnit.SECONDS);
    }
    assertNotNull(next, () -> "of " + console.size() + " lines: " + told());
  }

  private List<String> told() {
    return console.stream().filter(line -> line.contains("Tool") || line.contains("tool")).toList();
  }

  private void show(String line) {
    console.add(line);
    lines.add(line);
  }
}
