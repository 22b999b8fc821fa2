package dev.flint.runtime.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flint.runtime.packaging.fixture.TerminalProcess;
import dev.flint.runtime.packaging.jdk.Jdk;
import java.util.List;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** JDKs differ in what they take for a console. */
@ParameterizedClass
@MethodSource("dev.flint.runtime.packaging.fixture.Jdks#installed")
class TerminalTest {
  @Parameter private Jdk jdk;

  /** Prints whether it is watched. */
  static final class Print {
    public static void main(String[] arguments) {
      System.out.println(Terminal.isWatched());
    }
  }

  @ParameterizedTest
  @CsvSource({"'',true", "false,true", "true,false", "1,false"})
  void isWatchedOnATerminalUnlessAMachineBuilds(String ci, String watched) throws Exception {
    assumeTrue(TerminalProcess.isPossible());

    assertEquals(watched, new TerminalProcess(jdk, ci).onTerminal(Print.class, List.of()).strip());
  }

  @ParameterizedTest
  @CsvSource({"''", "false"})
  void isNotWatchedOnAPipe(String ci) throws Exception {
    assertEquals("false", new TerminalProcess(jdk, ci).onPipe(Print.class, List.of()).strip());
  }
}
