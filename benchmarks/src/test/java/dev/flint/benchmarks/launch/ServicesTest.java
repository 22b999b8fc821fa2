package dev.flint.benchmarks.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {
  @TempDir private Path folder;

  @Test
  void takesTheVariablesAndLetsItRunUntilTheEnd() throws Exception {
    Map<String, String> variables;
    ProcessHandle process;

    try (Services services = new Services()) {
      variables = services.start(program("echo PID=$$; echo QUERY=a=b; echo; exec sleep 600"));
      process = ProcessHandle.of(Long.parseLong(variables.get("PID"))).orElseThrow();
      assertTrue(process.isAlive());
    }

    assertEquals("a=b", variables.get("QUERY"));
    process.onExit().get();
  }

  @Test
  void refusesWhatEndsBeforeTheEmptyLine() throws IOException {
    Path program = program("echo NAME=value");

    try (Services services = new Services()) {
      Exception thrown = assertThrows(IllegalStateException.class, () -> services.start(program));

      assertTrue(thrown.getMessage().contains("expected NAME=VALUE lines and an empty one"));
    }
  }

  private Path program(String commands) throws IOException {
    Path program = Files.writeString(folder.resolve("service"), "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }
}
