package dev.flint.runtime.tracing;

import org.jspecify.annotations.Nullable;

/**
 * Propagates through the system property {@code com.amazonaws.xray.traceHeader}, where the X-Ray
 * SDK, the AWS SDK and OpenTelemetry's X-Ray support look. For one invocation at a time.
 */
public final class SystemPropertyPropagation implements TracePropagation {

  /** The name of the system property. */
  public static final String PROPERTY = "com.amazonaws.xray.traceHeader";

  /** Makes a propagation with nothing begun. */
  public SystemPropertyPropagation() {}

  @Override
  public void begin(@Nullable String traceHeader) {
    if (traceHeader == null) {
      end();
    } else {
      System.setProperty(PROPERTY, traceHeader);
    }
  }

  @Override
  public void end() {
    System.clearProperty(PROPERTY);
  }
}
