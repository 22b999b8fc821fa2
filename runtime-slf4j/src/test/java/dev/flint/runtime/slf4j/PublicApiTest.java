package dev.flint.runtime.slf4j;

import dev.flint.runtime.PublicApi;
import org.junit.jupiter.api.Test;

class PublicApiTest {
  @Test
  void isAsItWasWrittenDown() throws Exception {
    PublicApi.of("dev.flint.runtime.slf4j").assertAsWrittenDown("runtime-slf4j");
  }
}
