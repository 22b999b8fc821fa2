package dev.flint.runtime.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationMetadataTest {

  @ParameterizedTest
  @ValueSource(strings = {"Root=1-a-b", "Root=1-a-b;Parent=c;Sampled=1", "Self=s;Root=1-a-b"})
  void traceIdIsTheRootOfTheHeader(String traceHeader) {
    assertEquals("1-a-b", metadata(traceHeader).traceId());
  }

  @Test
  void withoutARootThereIsNoTraceId() {
    assertNull(metadata(null).traceId());
    assertNull(metadata("Parent=c;Sampled=1").traceId());
  }

  private static InvocationMetadata metadata(String traceHeader) {
    return new InvocationMetadata("request-1", null, null, traceHeader, null, null, null, null);
  }
}
