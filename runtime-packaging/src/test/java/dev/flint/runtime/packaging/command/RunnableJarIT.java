package dev.flint.runtime.packaging.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.Sboms;
import dev.flint.runtime.packaging.fixture.SourceJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cyclonedx.model.Component;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar that has everything in it, as a shell does. */
class RunnableJarIT {
  @TempDir private Path folder;
  private Path temporary;

  @BeforeEach
  void makeFolderForTemporaryFiles() throws IOException {
    temporary = Files.createDirectory(folder.resolve("with a blank"));
  }

  @Test
  void tellsItsOptionsAndVersion() throws Exception {
    assertEquals(0, run("package", "--help"), this::output);
    assertTrue(output().contains("--function-jar"), output());

    assertEquals(0, run("--version"));
    assertTrue(output().matches("flint \\d+\\.\\d+\\.\\d+.*\\s*"), output());
  }

  @Test
  void tellsWhatPackagingFinds() throws Exception {
    assertEquals(0, run("doctor", "--deflater=7zip"), this::errors);

    assertTrue(output().matches("(?s)flint \\d+\\.\\d+\\.\\d+\\S* on Java .*"), output());
    assertTrue(output().contains("linked from, the newest JDK found"), output());
    assertTrue(output().contains(temporary + ": a package can be unpacked"), output());
  }

  @Test
  void packagesAFunctionAndInvokesIt() throws Exception {
    SourceJar sources =
        SourceJar.of(
            "example/Hello.java",
            """
            package example;
            public class Hello {
              public String hello(java.util.List<String> names) { return "Hello, " + names + "!"; }
            }
            """);
    Path lib = Files.createDirectory(folder.resolve("lib"));
    for (Path jar : PackagedFunction.runtimeJars(folder)) {
      Files.copy(jar, lib.resolve(jar.getFileName()));
    }
    List<Path> jars = PackagedFunction.runtimeJars(folder);
    Path jar = new PackagedFunction(sources, "", List.of()).writeJar(lib, jars);

    int packaged =
        run(
            "package",
            "--function-jar=" + jar,
            "--dependency=" + lib,
            "--handler=example.Hello::hello",
            "--cache=required",
            "--deflater=fast",
            "--output=" + folder);
    assertEquals(0, packaged, this::errors);
    assertTrue((output() + errors()).contains("bindings java.util.List"), this::errors);
    assertTrue(Files.isRegularFile(folder.resolve("function.zip")));
    Component function =
        Sboms.read(folder.resolve("function.cdx.json")).getMetadata().getComponent();
    assertEquals("my-function", function.getName());
    assertFalse(Files.exists(folder.resolve("function/lib/my-function-2.jar")));

    int invoked = run("invoke", "--function=" + folder.resolve("function"), "--event=[\"World\"]");
    assertEquals(0, invoked, this::errors);
    assertEquals("\"Hello, [World]!\"", output().strip());
    assertFalse(errors().contains("SLF4J"), errors());
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                System.getProperty("flint.cli")));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("output").toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running: " + command);
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private String output() {
    return read("output");
  }

  private String errors() {
    return read("errors");
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
