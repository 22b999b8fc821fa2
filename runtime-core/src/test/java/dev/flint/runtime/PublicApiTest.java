package dev.flint.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a user may call is what was meant to be called: a change of it shows as one of these files,
 * which this test writes anew with {@code -Dflint.test.writeApi=true}.
 */
class PublicApiTest {

  @ParameterizedTest
  @CsvSource({
    "dev.flint.runtime,core",
    "dev.flint.runtime.emulator,emulator",
    "dev.flint.runtime.function,function",
    "dev.flint.runtime.tracing,tracing"
  })
  void isAsItWasWrittenDown(String module, String folder) throws Exception {
    Path file = Path.of("..", "runtime-" + folder, "api.txt");
    String found = PublicApi.of(module).text();

    if (Boolean.getBoolean("flint.test.writeApi")) {
      Files.writeString(file, found);
    }

    assertEquals(Files.readString(file), found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "logging", "context"})
  void othersAreForTheRuntimeAlone(String module) throws Exception {
    assertEquals("", PublicApi.of("dev.flint.runtime." + module).text());
  }
}
