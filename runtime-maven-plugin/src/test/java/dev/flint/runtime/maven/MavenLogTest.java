package dev.flint.runtime.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.packaging.PackagingStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class MavenLogTest {
  private final List<String> lines = new ArrayList<>();

  @Test
  void tellsHowLongAStepTookWhereAPersonWaits() {
    new MavenLog(new Lines(), true).end(PackagingStep.LINK, Duration.ofMillis(3149));

    assertEquals(List.of("info Linking the JRE ... 3.1 s"), lines);
  }

  @Test
  void keepsTheTimesOfStepsForWhoDebugsABuildElsewhere() {
    MavenLog log = new MavenLog(new Lines());

    log.begin(PackagingStep.LINK);
    log.end(PackagingStep.LINK, Duration.ofSeconds(61));

    assertEquals(List.of("debug Linking the JRE ... 61.0 s"), lines);
  }

  private final class Lines extends SystemStreamLog {
    @Override
    public void info(CharSequence line) {
      lines.add("info " + line);
    }

    @Override
    public void debug(CharSequence line) {
      lines.add("debug " + line);
    }
  }
}
