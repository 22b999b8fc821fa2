package example.greeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs link.sh and what it makes. */
class PlainJlinkIT {
  private static final Path FUNCTION = Path.of("target/function");

  @BeforeAll
  static void link() throws Exception {
    Path log = Path.of("target/link.log");
    ProcessBuilder builder = new ProcessBuilder("./link.sh").redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertTrue(ended && process.exitValue() == 0, Files.readString(log));
  }

  @Test
  void answersAnEventFromTheLinkedImage() throws Exception {
    FunctionSettings settings =
        FunctionSettings.of(FUNCTION).withHandler("example.greeting.Greeting");

    List<String> log = Collections.synchronizedList(new ArrayList<>());
    try (LocalFunction function = LocalFunction.start(settings, log::add)) {
      Answer answer = function.invoke(Event.of("\"World\""));
      assertEquals("\"Greetings, World!\"", answer.text());
    }
    // And no warning of the runtime about the modules it finds.
    assertEquals(
        List.of("START", "END", "REPORT"), log.stream().map(line -> line.split(" ")[0]).toList());
  }

  @Test
  void showsInTheDocumentationWhatIsTested() throws Exception {
    String page = Files.readString(Path.of("../../docs/plain-jlink.md"));
    String script = Files.readString(Path.of("link.sh"));

    String commands = script.substring(script.indexOf("jlink --module-path"));
    assertTrue(page.contains(commands), "docs/plain-jlink.md does not show: " + commands);
  }
}
