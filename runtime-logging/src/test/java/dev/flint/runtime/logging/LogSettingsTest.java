package dev.flint.runtime.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.logging.format.RecordLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogSettingsTest {

  private final List<String> warnings = new ArrayList<>();

  @Test
  void areTextOfEveryLevelByDefault() {
    LogSettings settings = LogSettings.read(Map.of(), warnings);

    assertEquals(new LogSettings(false, RecordLevel.UNDEFINED, false, Map.of(), null), settings);
    assertEquals(List.of(), warnings);
  }

  @ParameterizedTest
  @CsvSource({"json,true", "JSON,true", "Text,false", "'',false"})
  void readTheFormatInAnyCase(String value, boolean json) {
    assertEquals(json, read("AWS_LAMBDA_LOG_FORMAT", value).json());
    assertEquals(List.of(), warnings);
  }

  @ParameterizedTest
  @CsvSource({"warn,WARN", "FATAL,FATAL", "'',UNDEFINED"})
  void readTheLevelInAnyCase(String value, RecordLevel level) {
    assertEquals(level, read("AWS_LAMBDA_LOG_LEVEL", value).level());
    assertEquals(List.of(), warnings);
  }

  @ParameterizedTest
  @CsvSource({"AWS_LAMBDA_LOG_FORMAT,XML", "AWS_LAMBDA_LOG_LEVEL,LOUD", "FLINT_LOG_STREAMS,yes"})
  void takeTheDefaultForWhatIsOddAndNameIt(String variable, String value) {
    LogSettings settings = read(variable, value);

    assertEquals(false, settings.json());
    assertEquals(false, settings.logsStreams());
    assertEquals(RecordLevel.UNDEFINED, settings.level());
    assertEquals(1, warnings.size(), warnings::toString);
    assertTrue(warnings.get(0).startsWith(variable), warnings::toString);
    assertTrue(warnings.get(0).contains("\"" + value + "\""), warnings::toString);
  }

  private LogSettings read(String variable, String value) {
    return LogSettings.read(Map.of(variable, value), warnings);
  }
}
