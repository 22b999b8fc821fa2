package dev.flint.runtime.packaging.jdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolProcessTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void returnsBothStreamsInOne() {
    assertEquals("out\nerror\n", sh("echo out; echo error >&2", LONG).run());
  }

  @Test
  void readsMoreThanAPipeHolds() {
    String program = "i=0; while [ $i -lt 20000 ]; do echo 0123456789; i=$((i+1)); done";

    assertEquals(20000 * 11, sh(program, LONG).run().length());
  }

  @Test
  void endsAToolThatTakesTooLong() {
    ToolProcess endless = sh("while :; do :; done", Duration.ofMillis(50));

    PackagingException failure = assertThrows(PackagingException.class, endless::run);

    assertTrue(failure.getMessage().contains("did not end within"), failure.getMessage());
  }

  @Test
  void namesAToolThatIsNotThere() {
    ToolProcess missing = new ToolProcess(List.of("/no/such/tool"), LONG);

    PackagingException failure = assertThrows(PackagingException.class, missing::run);

    assertTrue(failure.getMessage().contains("/no/such/tool"), failure.getMessage());
  }

  private static ToolProcess sh(String program, Duration limit) {
    return new ToolProcess(List.of("/bin/sh", "-c", program), limit);
  }
}
