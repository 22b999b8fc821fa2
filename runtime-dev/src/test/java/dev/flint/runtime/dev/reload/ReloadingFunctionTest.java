package dev.flint.runtime.dev.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.dev.JavaProject;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Reload;
import dev.flint.runtime.dev.start.JavaCommand;
import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function whose classes change while it runs, in real processes. */
class ReloadingFunctionTest {

  private static final String GREETER =
      """
      package example;

      public class Greeter {
        %s

        public String greet(String name) throws Exception {
          %s
        }
      }
      """;

  @TempDir Path folder;

  private final History history = new History(100);
  private final List<String> console = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();
  private JavaProject project;
  private ReloadingFunction function;

  @BeforeEach
  void listen() {
    project = new JavaProject(folder.resolve("project"));
    history.add(
        new History.Listener() {
          @Override
          public void reloaded(Reload reload) {
            reloads.add(reload);
          }
        });
  }

  @AfterEach
  void end() {
    if (function != null) {
      function.close();
    }
  }

  @Test
  void answersWithTheClassesAsTheyAreAtTheInvocation() throws Exception {
    write("", "return \"Hello, \" + name;");
    start();
    assertEquals("\"Hello, you\"", invoke("\"you\"").answer().text());

    write("", "return \"Goodbye, \" + name;");
    assertEquals("\"Goodbye, you\"", invoke("\"you\"").answer().text());
    assertEquals("\"Goodbye, all\"", invoke("\"all\"").answer().text());
    assertEquals(new Reload(1, List.of()), reloads.poll(30, TimeUnit.SECONDS));

    write("", "return \"Again, \" + name;");
    assertEquals("\"Again, you\"", invoke("\"you\"").answer().text());
    assertEquals(2, history.lastReload().number());
  }

  @Test
  void keepsTheProcessWhileNothingChanges() throws Exception {
    write("static int calls;", "return Integer.toString(++calls);");
    start();

    Invocation first = invoke("\"\"");
    Invocation second = invoke("\"\"");

    assertEquals("\"1\"", first.answer().text());
    assertEquals("\"2\"", second.answer().text());
    assertTrue(first.init().isPresent());
    assertTrue(second.init().isEmpty());
    assertEquals(Reload.NONE, history.lastReload());
    assertEquals(List.of(first, second), history.invocations());
  }

  @Test
  void letsTheOldProcessFinishWhatItHas() throws Exception {
    Path release = folder.resolve("release");
    String waiting =
        "System.out.println(\"waiting\");"
            + "while (!java.nio.file.Files.exists(java.nio.file.Path.of(\"%s\"))) Thread.sleep(5);"
            + "return \"old\";";
    write("", waiting.formatted(release));
    start();
    CompletableFuture<Invocation> old =
        CompletableFuture.supplyAsync(() -> quietly(() -> invoke("\"\"")));
    await(line -> line.contains("waiting"));

    write("", "return \"new\";");
    assertEquals("\"new\"", invoke("\"\"").answer().text());
    Files.createFile(release);

    assertEquals("\"old\"", old.get(30, TimeUnit.SECONDS).answer().text());
  }

  @Test
  void saysWhyNewCodeDoesNotLoadUntilItDoes() throws Exception {
    write("", "return name;");
    start();

    write("static { if (true) throw new IllegalStateException(\"no table\"); }", "return name;");
    Reload failed = reloads.poll(30, TimeUnit.SECONDS);
    assertTrue(String.join("\n", failed.failure()).contains("no table"), failed.toString());
    assertEquals(failed, history.lastReload());
    assertInstanceOf(Answer.InitError.class, invoke("\"\"").answer());

    write("", "return \"mended\";");
    assertEquals("\"mended\"", invoke("\"\"").answer().text());
    assertTrue(history.lastReload().succeeded());
  }

  @Test
  void tellsOfCodeThatDoesNotLoadAtFirst() throws Exception {
    write("static { if (true) throw new IllegalStateException(\"no table\"); }", "return name;");

    start();

    Reload failed = reloads.poll(30, TimeUnit.SECONDS);
    assertEquals(0, failed.number());
    assertTrue(String.join("\n", failed.failure()).contains("no table"), failed.toString());
  }

  @Test
  void waitsForTheNewClassesWhileTheBuildHasDeletedTheOldOnes() throws Exception {
    write("", "return \"old\";");
    start();
    invoke("\"\"");

    Files.delete(project.classes().resolve("example/Greeter.class"));
    CompletableFuture<Invocation> invocation =
        CompletableFuture.supplyAsync(() -> quietly(() -> invoke("\"\"")));
    write("", "return \"new\";");

    assertEquals("\"new\"", invocation.get(60, TimeUnit.SECONDS).answer().text());
    assertEquals(1, history.lastReload().number());
  }

  @Test
  void readsTheEnvironmentAnewWhenItsFileChanges() throws Exception {
    Path file = folder.resolve("greeting");
    Files.writeString(file, "Hello");
    write("", "return System.getenv(\"GREETING\") + \", \" + name;");
    start(file);
    assertEquals("\"Hello, you\"", invoke("\"you\"").answer().text());

    Files.writeString(file, "Welcome");

    assertEquals("\"Welcome, you\"", invoke("\"you\"").answer().text());
  }

  @Test
  void saysThatNoProcessStandsByAndStillLooksForNewCode() throws Exception {
    write("", "return \"old\";");
    AtomicInteger asked = new AtomicInteger();
    start(
        () -> {
          if (asked.incrementAndGet() == 2) {
            throw new IllegalStateException("no memory left");
          }
          return FunctionSettings.of(folder);
        });

    await(line -> line.startsWith("No process stands by for new code"));
    write("", "return \"new\";");

    assertEquals("\"new\"", invoke("\"\"").answer().text());
    assertTrue(
        console.stream().noneMatch(line -> line.startsWith("New code is not looked for")),
        console::toString);
  }

  @Test
  void startsTheProcessAnewThatTheFunctionEnded() throws Exception {
    write("", "if (name.equals(\"end\")) System.exit(3); return name;");
    start();

    assertInstanceOf(Answer.Exited.class, invoke("\"end\"").answer());
    Invocation next = invoke("\"on\"");

    assertEquals("\"on\"", next.answer().text());
    assertTrue(next.init().isPresent());
  }

  @Test
  void hasAllLettersInVariablesAndInWhatItPrints() throws Exception {
    Path file = Files.writeString(folder.resolve("greeting"), "Grüß");
    write("", "System.out.println(System.getenv(\"GREETING\") + \" \" + name); return name;");
    start(file);

    Invocation invocation = invoke("\"Zoë\"");

    assertTrue(invocation.log().contains("Grüß Zoë"), invocation.log().toString());
  }

  @Test
  void keepsTheLogOfEachInvocation() throws Exception {
    write("", "System.out.println(\"greeting \" + name); return name;");
    start();

    Invocation first = invoke("\"one\"");
    Invocation second = invoke("\"two\"");

    assertTrue(first.log().contains("greeting one"), first.log().toString());
    assertTrue(second.log().contains("greeting two"), second.log().toString());
    assertTrue(!second.log().contains("greeting one"), second.log().toString());
    assertTrue(console.contains("greeting two"), console.toString());
  }

  private void write(String members, String body) {
    project.write("example.Greeter", GREETER.formatted(members, body));
  }

  private void start() throws InterruptedException {
    start(folder.resolve("none"));
  }

  private void start(Path greeting) throws InterruptedException {
    start(() -> FunctionSettings.of(folder).withEnvironment(environment(greeting)), greeting);
  }

  private void start(Supplier<FunctionSettings> settings, Path... files)
      throws InterruptedException {
    JavaCommand command =
        new JavaCommand(
            JavaProject.java(),
            List.of(),
            project.classPath(),
            "example.Greeter::greet",
            OptionalInt.empty());
    FunctionSource source =
        new FunctionSource.OfClassPath(
            command, settings, List.of(files), List.of(project.classes()));
    function = ReloadingFunction.start(source, history, this::show);
  }

  private static Map<String, String> environment(Path greeting) {
    return Files.exists(greeting)
        ? Map.of("GREETING", quietly(() -> Files.readString(greeting)))
        : Map.of();
  }

  private Invocation invoke(String event) throws InterruptedException {
    return function.invoke("test", Event.of(event));
  }

  /** The console is filled by another thread. */
  private void await(Predicate<String> line) throws InterruptedException {
    String next = lines.poll(30, TimeUnit.SECONDS);
    while (next != null && !line.test(next)) {
      next = lines.poll(30, TimeUnit.SECONDS);
    }
    assertNotNull(next, console::toString);
  }

  private void show(String line) {
    console.add(line);
    lines.add(line);
  }

  private interface Action<T> {
    T run() throws Exception;
  }

  private static <T> T quietly(Action<T> action) {
    try {
      return action.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
