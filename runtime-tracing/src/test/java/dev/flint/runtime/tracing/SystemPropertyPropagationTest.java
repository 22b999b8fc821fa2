package dev.flint.runtime.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemPropertyPropagationTest {

  private final TracePropagation propagation = new SystemPropertyPropagation();

  @AfterEach
  void forget() {
    propagation.end();
  }

  @Test
  void setsThePropertyThatTracingLibrariesRead() {
    propagation.begin("Root=1-2-3;Sampled=1");

    assertEquals("Root=1-2-3;Sampled=1", System.getProperty("com.amazonaws.xray.traceHeader"));
  }

  @Test
  void clearsThePropertyWhenAnInvocationComesWithoutHeader() {
    propagation.begin("Root=1-2-3");

    propagation.begin(null);

    assertNull(System.getProperty("com.amazonaws.xray.traceHeader"));
  }

  @Test
  void clearsThePropertyAtTheEnd() {
    propagation.begin("Root=1-2-3");

    propagation.end();

    assertNull(System.getProperty("com.amazonaws.xray.traceHeader"));
  }
}
