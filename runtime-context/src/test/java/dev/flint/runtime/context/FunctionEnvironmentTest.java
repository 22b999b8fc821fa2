package dev.flint.runtime.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionEnvironmentTest {

  private final List<String> warnings = new ArrayList<>();

  @Test
  void readsEachVariable() {
    FunctionEnvironment environment = FunctionEnvironment.read(complete(), warnings);

    assertEquals(new FunctionEnvironment("greeter", "7", 256, "/group", "stream"), environment);
    assertEquals(List.of(), warnings);
  }

  @Test
  void takesDefaultsForWhatIsMissing() {
    FunctionEnvironment environment = FunctionEnvironment.read(Map.of(), warnings);

    assertNull(environment.functionName());
    assertEquals(128, environment.memoryLimitMb());
    assertEquals(5, warnings.size(), warnings::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE,0",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE,-1",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE,much",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE,1e3",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE,''"
  })
  void takesTheDefaultForWhatIsOddAndNamesIt(String variable, String value) {
    Map<String, String> variables = complete();
    variables.put(variable, value);

    FunctionEnvironment environment = FunctionEnvironment.read(variables, warnings);

    assertEquals(128, environment.memoryLimitMb());
    assertEquals(1, warnings.size(), warnings::toString);
    assertTrue(warnings.get(0).startsWith(variable), warnings::toString);
    assertTrue(warnings.get(0).contains("\"" + value + "\""), warnings::toString);
  }

  private static Map<String, String> complete() {
    return new HashMap<>(
        Map.of(
            "AWS_LAMBDA_FUNCTION_NAME", "greeter",
            "AWS_LAMBDA_FUNCTION_VERSION", "7",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256",
            "AWS_LAMBDA_LOG_GROUP_NAME", "/group",
            "AWS_LAMBDA_LOG_STREAM_NAME", "stream"));
  }
}
