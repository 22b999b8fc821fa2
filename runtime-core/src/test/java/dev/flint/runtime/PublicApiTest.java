package dev.flint.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicApiTest {

  @ParameterizedTest
  @CsvSource({
    "dev.flint.runtime, runtime-core",
    "dev.flint.runtime.emulator, runtime-emulator",
    "dev.flint.runtime.function, runtime-function",
    "dev.flint.runtime.tracing, runtime-tracing"
  })
  void isAsItWasWrittenDown(String module, String folder) throws Exception {
    PublicApi.of(module).assertAsWrittenDown(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "logging", "context"})
  void othersAreForTheRuntimeAlone(String module) throws Exception {
    assertEquals("", PublicApi.of("dev.flint.runtime." + module).text());
  }
}
