package dev.flint.runtime.packaging.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.classfile.ClassFiles;
import dev.flint.runtime.packaging.fixture.RealJars;
import dev.flint.runtime.packaging.fixture.RecordingLog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JacksonJarsTest {
  private final RecordingLog log = new RecordingLog();

  @Test
  void warnsOfAVersionThatTheRuntimeCannotUse() {
    check("jackson-annotations-2.15.4", "jackson-databind-2.15.4", "jackson-core-2.15.4");

    assertEquals(1, log.warnings().size(), log.warnings()::toString);
    assertTrue(
        log.warnings().get(0).contains("2.16 or later, found 2.15.4 in jackson-core-2.15.4.jar"),
        log.warnings()::toString);
  }

  @Test
  void saysNothingOfPartsOfOneRelease() {
    check("jackson-databind-2.21.1", "jackson-annotations-2.21", "jackson-core-2.21.1");

    assertEquals(List.of(), log.warnings());
  }

  @Test
  void saysNothingOfAPartByItself() {
    check("jackson-core-2.21.1", "sqlite-jdbc-3.51.3.0");

    assertEquals(List.of(), log.warnings());
  }

  @Test
  void failsForADatabindThatIsNewerThanTheAnnotations() {
    String problem =
        assertThrows(
                PackagingException.class,
                () ->
                    check(
                        "jackson-annotations-2.15.4",
                        "jackson-core-2.21.1",
                        "jackson-databind-2.21.1"))
            .getMessage();

    assertTrue(problem.contains("com.fasterxml.jackson.annotation."), problem);
    assertTrue(problem.contains("jackson-annotations=2.15.4"), problem);
    assertTrue(problem.contains("jackson-databind=2.21.1"), problem);
    assertTrue(problem.contains("com.fasterxml.jackson:jackson-bom"), problem);
  }

  private void check(String... jars) {
    List<Path> paths = RealJars.of(jars);
    JacksonJars jackson =
        new JacksonJars(KnownClasses.in(paths, List.of()), new Problems(true, log));
    new ClassFiles(paths, Runtime.version()).forEach(name -> true, jackson::add);
    jackson.check(paths);
  }
}
