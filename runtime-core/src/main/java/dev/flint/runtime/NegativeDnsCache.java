package dev.flint.runtime;

import dev.flint.runtime.logging.FunctionLog;
import java.security.Security;
import java.util.Map;

/**
 * How long a failed look-up of a host name is remembered.
 *
 * <p>The managed runtime's default of one second comes with the runtime image that the Maven plugin
 * makes, in its {@code java.security}: setting it here would load the security classes, some 10 ms
 * of every start.
 */
final class NegativeDnsCache {

  private static final String VARIABLE = "AWS_LAMBDA_JAVA_NETWORKADDRESS_CACHE_NEGATIVE_TTL";

  private NegativeDnsCache() {}

  /** Sets what the environment says, if it says anything: seconds, or -1 for ever. */
  static void configure(Map<String, String> variables, FunctionLog log) {
    String seconds = variables.get(VARIABLE);
    if (seconds == null || seconds.isEmpty()) {
      return;
    }
    try {
      Integer.parseInt(seconds);
      Security.setProperty("networkaddress.cache.negative.ttl", seconds);
    } catch (NumberFormatException e) {
      log.warn(
          VARIABLE
              + " should be a number of seconds, but is \""
              + seconds
              + "\" (left at the JVM's default)");
    }
  }
}
