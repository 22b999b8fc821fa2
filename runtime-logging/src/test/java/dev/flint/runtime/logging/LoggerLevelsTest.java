package dev.flint.runtime.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.logging.format.RecordLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggerLevelsTest {

  private final List<String> warnings = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "com.example,DEBUG",
    "com.example.Shop,DEBUG",
    "com.example.orders,TRACE",
    "com.example.orders.Till,TRACE",
    "com.examples,ERROR",
    "com,ERROR",
    "'',ERROR"
  })
  void areTheOnesOfTheLongestName(String logger, RecordLevel level) {
    LoggerLevels levels = read("com.example=debug, com.example.orders = TRACE ,error,", Map.of());

    assertEquals(level, levels.of(logger));
    assertEquals(List.of(), warnings);
  }

  @Test
  void areTheFunctionsWhereNoneIsGiven() {
    assertEquals(
        RecordLevel.WARN, read("", Map.of("AWS_LAMBDA_LOG_LEVEL", "WARN")).of("com.example.Shop"));
  }

  @Test
  void areInfoWhereTheFunctionHasNoneEither() {
    assertEquals(RecordLevel.INFO, read("", Map.of()).of("com.example.Shop"));
  }

  @Test
  void leaveOutWhatIsNoLevelAndNameIt() {
    LoggerLevels levels = read("com.example=LOUD,org=WARN", Map.of());

    assertEquals(RecordLevel.INFO, levels.of("com.example"));
    assertEquals(RecordLevel.WARN, levels.of("org.apache"));
    assertEquals(1, warnings.size(), warnings::toString);
    assertTrue(warnings.get(0).contains("\"com.example=LOUD\""), warnings::toString);
    assertTrue(warnings.get(0).startsWith("FLINT_LOG_LEVELS"), warnings::toString);
  }

  private LoggerLevels read(String levels, Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(more);
    variables.put("FLINT_LOG_LEVELS", levels);
    return LoggerLevels.read(LogSettings.read(variables, warnings), warnings);
  }
}
