package dev.flint.runtime.junit;

import dev.flint.runtime.PublicApi;
import org.junit.jupiter.api.Test;

class PublicApiTest {
  @Test
  void isAsItWasWrittenDown() throws Exception {
    PublicApi.of("dev.flint.runtime.junit").assertAsWrittenDown("runtime-junit");
  }
}
