package dev.flint.runtime.packaging.command;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flint.runtime.packaging.PackagingStep;
import dev.flint.runtime.packaging.fixture.Jdks;
import dev.flint.runtime.packaging.fixture.PackagedFunction;
import dev.flint.runtime.packaging.fixture.SourceJar;
import dev.flint.runtime.packaging.fixture.TerminalProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  @TempDir private Path folder;

  @Test
  void tellsATerminalOfEachLongStepWhileItLastsAndThenHowLongItTook() throws Exception {
    assumeTrue(TerminalProcess.isPossible());

    String output = new TerminalProcess(Jdks.running(), "").onTerminal(Main.class, arguments());

    for (PackagingStep step : EnumSet.complementOf(EnumSet.of(PackagingStep.TRAIN))) {
      assertTrue(output.contains(step.begun()), () -> step + " in " + output);
      // Over what was shown of it, or below other lines that were written over that.
      Pattern ended = Pattern.compile("[\r\n]" + step + " \\.\\.\\. \\d+\\.\\d s\r?\n");
      assertTrue(ended.matcher(output).find(), () -> step + " in " + output);
    }
  }

  private List<String> arguments() throws Exception {
    SourceJar sources =
        SourceJar.of(
            "example/Echo.java",
            "package example; public class Echo { public String echo(String s) { return s; } }");
    PackagedFunction function = new PackagedFunction(sources, "example.Echo::echo", List.of());
    List<Path> jars = PackagedFunction.runtimeJarsWithoutJackson(folder);
    List<String> arguments = new ArrayList<>(List.of("package", "--function-jar"));
    arguments.add(function.writeJar(folder, jars).toString());
    jars.forEach(jar -> arguments.addAll(List.of("--dependency", jar.toString())));
    arguments.addAll(List.of("--handler", function.handler(), "--deflater", "none"));
    arguments.addAll(List.of("--cache", "none", "--jdk", Jdks.linkingOnce().home().toString()));
    arguments.addAll(List.of("--output", folder.resolve("out").toString()));
    return arguments;
  }
}
