package dev.flint.runtime.gradle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.gradle.build.LocalRepository;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.tools.ToolProvider;
import org.gradle.api.GradleException;
import org.gradle.api.Project;
import org.gradle.testfixtures.ProjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tasks do, on each JDK; what Gradle does around them is {@link GradleBuildTest}'s. */
class TaskActionsTest {
  private static final String CLASS =
      """
      package example;
      public class Greeter {
        public String greet(String name) {
          if (name.isEmpty()) throw new IllegalArgumentException("no name");
          return System.getenv("GREETING") + name;
        }
      }
      """;

  @TempDir private File folder;
  private Project project;
  private FlintExtension flint;
  private List<Path> jars;

  @BeforeEach
  void makeProject() throws IOException {
    project = ProjectBuilder.builder().withProjectDir(folder).withName("shop").build();
    project.getPluginManager().apply("java");
    project.getPluginManager().apply("dev.flint");
    flint = project.getExtensions().getByType(FlintExtension.class);
    flint.getHandler().set("example.Greeter::greet");
    flint.getEnvironment().put("GREETING", "Hello, ");
    jars = LocalRepository.runtimeJars(path("jars"));
    compile();
  }

  @Test
  void packagesAndInvokes() throws Exception {
    Path jar = LocalRepository.pack(path("classes"), path("greeter.jar"));
    flint.getFunctionJar().set(jar.toFile());
    flint.getDependencies().from(jars);
    flint.getDeflater().set("fast");
    FlintInvoke invoke = (FlintInvoke) project.getTasks().getByName("flintInvoke");
    assertTrue(
        assertThrows(GradleException.class, invoke::invoke).getMessage().contains("found none"));

    ((FlintPackage) project.getTasks().getByName("flintPackage")).make();

    assertTrue(Files.isRegularFile(path("build/flint/function.zip")));
    invoke.getEvent().set("\"é\"");
    assertEquals("\"Hello, é\"", printed(invoke::invoke).strip());
    invoke.getEvent().set("\"\"");
    String refused = printed(() -> assertThrows(GradleException.class, invoke::invoke));
    assertTrue(refused.contains("\"errorMessage\":\"no name\""), refused);
  }

  @Test
  void servesUntilItIsInterrupted() throws Exception {
    FlintDev dev = (FlintDev) project.getTasks().getByName("flintDev");
    dev.getClasspath().setFrom(path("classes"), jars);
    dev.getPort().set(0);
    PipedInputStream told = new PipedInputStream();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    PrintStream before = System.out;
    System.setOut(new PrintStream(new PipedOutputStream(told), true, StandardCharsets.UTF_8));
    try {
      Thread server = new Thread(() -> interrupted.complete(serve(dev)));
      server.start();

      URI address = address(told);
      HttpRequest event =
          HttpRequest.newBuilder(address.resolve("/2015-03-31/functions/shop/invocations"))
              .POST(BodyPublishers.ofString("\"World\""))
              .build();
      assertEquals(
          "\"Hello, World\"",
          HttpClient.newHttpClient().send(event, BodyHandlers.ofString()).body());

      server.interrupt();
      assertTrue(interrupted.get(), "Gradle goes on to cancel the build");
    } finally {
      System.setOut(before);
    }
  }

  /** Returns whether it ended interrupted. What it told ends then. */
  private static boolean serve(FlintDev dev) {
    try {
      dev.serve();
      return Thread.currentThread().isInterrupted();
    } finally {
      System.out.close();
    }
  }

  private static URI address(InputStream told) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(told, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("each request is an event")) {
        return URI.create(line.strip().split(" ")[0]);
      }
    }
    throw new AssertionError("The server ended");
  }

  private void compile() throws IOException {
    Path source = Files.createDirectories(path("source")).resolve("Greeter.java");
    Files.writeString(source, CLASS);
    String output = Files.createDirectories(path("classes")).toString();
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", "-d", output, source.toString()));
  }

  private static String printed(Runnable action) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Path path(String name) {
    return folder.toPath().resolve(name);
  }
}
