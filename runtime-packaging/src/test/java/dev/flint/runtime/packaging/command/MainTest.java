package dev.flint.runtime.packaging.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.Setting;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.SourceJar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({
    "package --output x,--function-jar",
    "package --function-jar x,--output",
    "package --function-jar x --output y --cache always,--cache",
    "package --function-jar x --output y --environment NAME,--environment",
    "invoke,--function",
    "invoke --function x --memory much,--memory",
    "invoke --function x --event 1 --event-file y,--event-file",
    "doctor --architecture sparc,--architecture",
    "deploy,deploy"
  })
  void refusesWrongOptionsAsUsage(String arguments, String named) {
    assertEquals(2, run(arguments.split(" ")));
    assertTrue(errors().contains(named), errors());
  }

  @Test
  void tellsInASentenceWhatFailed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    String output = folder.resolve("out").toString();

    assertFailed(
        "no file nowhere.jar", "package", "--function-jar=nowhere.jar", "--output", output);
    assertFailed(
        "--dependency", "package", "--function-jar=x", "--dependency=" + empty, "--output", output);
    assertFailed("--jdk", "package", "--function-jar=x", "--jdk=" + empty, "--output", output);
    assertFailed(empty.toString(), "invoke", "--function", empty.toString());
    assertFailed("--event-file", "invoke", "--function=x", "--event-file=" + empty);
  }

  @Test
  void deletesNothingThatItDidNotMake() throws IOException {
    Path work = Files.createDirectories(folder.resolve("function")).resolve("Work.java");
    Files.createFile(work);

    assertFailed("Work.java", "package", "--function-jar=x", "--output", folder.toString());
    assertTrue(Files.exists(work));
  }

  @Test
  void knowsEveryOptionThatMessagesName() {
    Set<String> options =
        Main.commandLine(System.out, System.err).getSubcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .flatMap(command -> command.optionsMap().keySet().stream())
            .collect(Collectors.toSet());

    for (Setting setting : Setting.values()) {
      assertTrue(options.contains(setting.option()), setting::toString);
    }
  }

  @Test
  void packagesAFunctionAndInvokesIt() throws IOException {
    SourceJar sources =
        SourceJar.of(
            "example/Greeter.java",
            """
            package example;
            public class Greeter {
              public String greet(String name) {
                if (name.isEmpty()) throw new IllegalArgumentException("no name");
                return System.getenv("GREETING") + System.getProperty("mark") + name;
              }
            }
            """);
    PackagedFunction function = new PackagedFunction(sources, "example.Greeter::greet", List.of());
    List<Path> jars = PackagedFunction.runtimeJarsWithoutJackson(folder);
    Path jar = function.writeJar(folder, jars);
    List<String> arguments = new ArrayList<>(List.of("package", "--function-jar", jar.toString()));
    jars.forEach(path -> arguments.addAll(List.of("--dependency", path.toString())));
    arguments.addAll(List.of("--handler", function.handler(), "--jvm-option", "-Dmark=, =, "));
    arguments.addAll(
        List.of("--add-modules", "java.logging,java.xml", "--cache", "NONE", "--deflater", "none"));
    arguments.addAll(List.of("--output", folder.resolve("out").toString()));
    String packaged = folder.resolve("out/function").toString();

    assertEquals(0, run(arguments.toArray(String[]::new)), this::errors);
    assertTrue(errors().contains("java.logging, java.xml"), errors());
    assertFalse(errors().contains("Linking the JRE"), "steps are for terminals");
    assertEquals("", out.toString(UTF_8));

    assertEquals(
        0,
        run("invoke", "--function", packaged, "--event", "\"é\"", "--environment", "GREETING=a=b"),
        this::errors);
    assertEquals("\"a=b, =, é\"", out.toString(UTF_8).strip());

    assertFailed("error of type", "invoke", "--function", packaged, "--event", "\"\"");
    assertTrue(out.toString(UTF_8).contains("\"errorMessage\":\"no name\""));
  }

  private void assertFailed(String named, String... arguments) {
    assertEquals(1, run(arguments), this::errors);
    assertTrue(errors().contains(named), errors());
    assertFalse(errors().contains("PackagingException"), errors());
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Main.commandLine(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .execute(arguments);
  }

  private String errors() {
    return err.toString(UTF_8);
  }
}
