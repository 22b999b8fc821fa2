package dev.flint.runtime.packaging.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import java.util.List;
import org.junit.jupiter.api.Test;

class JacksonVersionTest {
  private final RecordingLog log = new RecordingLog();

  @Test
  void warnsOfOneThatTheRuntimeCannotUse() {
    new JacksonVersion(log).check(RealJars.of("jackson-databind-2.15.4", "jackson-core-2.15.4"));

    assertEquals(1, log.warnings().size(), log.warnings()::toString);
    assertTrue(
        log.warnings().get(0).contains("2.16 or later, found 2.15.4 in jackson-core-2.15.4.jar"),
        log.warnings()::toString);
  }

  @Test
  void saysNothingOfOneThatIsNewEnough() {
    new JacksonVersion(log).check(RealJars.of("jackson-core-2.21.1", "sqlite-jdbc-3.51.3.0"));

    assertEquals(List.of(), log.warnings());
  }
}
