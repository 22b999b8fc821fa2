package dev.flint.runtime.packaging.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.packaging.archive.FunctionZip;
import dev.flint.runtime.packaging.cache.CdsArchive;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way for each installed JDK: package, unpack the zip elsewhere, run its bootstrap. */
@ParameterizedClass
@MethodSource("dev.flint.runtime.packaging.fixture.Jdks#installed")
@TestInstance(Lifecycle.PER_CLASS)
class FunctionPackageTest {
  private static final PackagedFunction FUNCTION =
      new PackagedFunction(
          SourceJar.of(
              "example/Functions.java",
              """
              package example;
              import java.util.*;
              public class Functions {
                public record Order(String name) {}
                public static class Item {
                  private String name;
                  private Date since;
                  public String getName() { return name; }
                  public void setName(String name) { this.name = name; }
                  public Date getSince() { return since; }
                  public void setSince(Date since) { this.since = since; }
                }
                public String hello(String name) { return "Hello, " + name + "!"; }
                public Item item(Item item) { item.setName(item.getName() + "!"); return item; }
                public String option(String name) { return System.getProperty(name); }
                public List<Long> fill() throws Exception {
                  List<byte[]> blocks = new ArrayList<>();
                  long most = Runtime.getRuntime().maxMemory() - (8 << 20);
                  for (long used = 0; used < most; used += 1 << 20) {
                    blocks.add(new byte[1 << 20]);
                    Arrays.fill(blocks.get(blocks.size() - 1), (byte) 1);
                  }
                  for (String line : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/status"))) {
                    if (line.startsWith("VmHWM:")) {
                      return List.of((long) blocks.size(), Long.parseLong(line.replaceAll("\\\\D", "")) / 1024);
                    }
                  }
                  throw new IllegalStateException("no VmHWM");
                }
              }
              """),
          "example.Functions::hello",
          List.of("-Dtext=it's \"two\" words"));

  @TempDir private static Path temporary;

  @Parameter private Jdk jdk;
  private Path function;

  @BeforeParameterizedClassInvocation
  void packageFunction() throws IOException {
    function =
        FUNCTION.unpackedIn(Files.createTempDirectory(temporary, "target"), Jdks.linkingOnce(jdk));
  }

  @Test
  void answersAnEventFarFromWhereItWasBuilt() throws Exception {
    assertEquals("\"Hello, é!\"", invoke("", 512, "\"é\""));
  }

  @Test
  void bindsObjectsThoughTheImageHoldsNothingOptional() throws Exception {
    String item = "{\"name\":\"a\",\"since\":0}";

    assertEquals("{\"name\":\"a!\",\"since\":0}", invoke("example.Functions::item", 512, item));
  }

  @Test
  void handsTheOptionsToTheJvm() throws Exception {
    assertEquals(
        "\"it's \\\"two\\\" words\"", invoke("example.Functions::option", 512, "\"text\""));
  }

  @Test
  void livesIn128MegabytesWithItsHeapNearlyFull() throws Exception {
    String[] figures =
        invoke("example.Functions::fill", 128, "null").replaceAll("[\\[\\]]", "").split(",");

    assertTrue(Integer.parseInt(figures[0]) >= 40, "MB of heap: " + figures[0]);
    assertTrue(Integer.parseInt(figures[1]) < 128, "MB resident at most: " + figures[1]);
  }

  @Test
  void linksNextToNothingForASimpleFunction() {
    List<String> modules =
        jre()
            .run("java", List.of("--list-modules"))
            .lines()
            .map(m -> m.replaceAll("@.*", ""))
            .toList();

    List<String> expected =
        jdk.feature() < 22
            ? List.of("java.base", "jdk.crypto.ec", "jdk.unsupported")
            : List.of("java.base", "jdk.unsupported");
    assertEquals(expected, modules);
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 512, 10240})
  void startsFromItsCacheWhateverTheMemory(int memory) throws Exception {
    Path log = Files.createTempFile(temporary, "classes", ".log");

    String answer =
        invoke("", memory, "\"a\"", CdsArchive.MANDATORY_OPTION, "-Xlog:class+load:file=" + log);

    assertEquals("\"Hello, a!\"", answer);
    List<String> loaded = Files.readAllLines(log);
    for (String name :
        List.of("java.lang.Object", "dev.flint.runtime.RuntimeMain", "example.Functions")) {
      assertTrue(
          loaded.stream().anyMatch(line -> line.contains(name + " source: shared objects file")),
          name);
    }
  }

  /** Without an event to train with, what the handler's class joins and names is linked. */
  @Test
  void makesNoClassesForItsFirstEvent() throws Exception {
    assumeTrue(jdk.feature() >= 24, "older JVMs archive no call sites");
    Path log = Files.createTempFile(temporary, "classes", ".log");

    invoke("", 512, "\"a\"", "-Xlog:class+load:file=" + log);

    List<String> anew =
        Files.readAllLines(log).stream()
            .filter(line -> line.matches(".*source: (__JVM|file:).*"))
            .toList();
    assertEquals(List.of(), anew);
  }

  @Test
  void goesOnWithoutACacheThatDoesNotFit() throws Exception {
    assertEquals("\"Hello, a!\"", invoke("", 512, "\"a\"", CdsArchive.OFF_OPTION));
    Files.setLastModifiedTime(function.resolve("lib/my-function.jar"), FileTime.fromMillis(0));
    try {
      assertEquals("\"Hello, a!\"", invoke("", 512, "\"a\""));
    } finally {
      Files.setLastModifiedTime(
          function.resolve("lib/my-function.jar"), FileTime.from(FunctionZip.TIME));
    }
  }

  @Test
  void asksForHostNamesAgainAfterASecond() throws IOException {
    String security = Files.readString(function.resolve("jre/conf/security/java.security"));

    assertTrue(security.contains("\nnetworkaddress.cache.negative.ttl=1\n"));
  }

  @Test
  void keepsTheLegalNotices() {
    assertTrue(Files.isRegularFile(function.resolve("jre/legal/java.base/LICENSE")));
    assertFalse(Files.exists(function.resolve("jre/man")));
  }

  private Jdk jre() {
    return new Jdk(function.resolve("jre"), jdk.version(), jdk.platform(), jdk.modules());
  }

  private String invoke(String handler, int memory, String event, String... jvmOptions)
      throws InterruptedException {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    FunctionSettings settings =
        FunctionSettings.of(function)
            .withHandler(handler)
            .withMemoryMb(memory)
            .withEnvironment(
                jvmOptions.length == 0
                    ? Map.of()
                    : Map.of("JAVA_TOOL_OPTIONS", String.join(" ", jvmOptions)));
    try (LocalFunction started = LocalFunction.start(settings, log::add)) {
      Answer answer = started.invoke(Event.of(event));
      assertTrue(answer.succeeded(), () -> answer.text() + "\n" + log);
      return answer.text();
    }
  }
}
