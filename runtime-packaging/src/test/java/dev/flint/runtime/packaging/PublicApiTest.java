package dev.flint.runtime.packaging;

import dev.flint.runtime.PublicApi;
import org.junit.jupiter.api.Test;

class PublicApiTest {
  @Test
  void isAsItWasWrittenDown() throws Exception {
    PublicApi.of("dev.flint.runtime.packaging").assertAsWrittenDown("runtime-packaging");
  }
}
