package dev.flint.runtime.api;

import org.jspecify.annotations.Nullable;

/**
 * Where the Runtime API is: the value of {@code AWS_LAMBDA_RUNTIME_API}.
 *
 * @param host a name or an address; an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record RuntimeApiEndpoint(String host, int port) {

  /** The environment variable's name. */
  public static final String VARIABLE = "AWS_LAMBDA_RUNTIME_API";

  private static final int DEFAULT_PORT = 80;

  /**
   * Reads {@code host:port}, for instance {@code 127.0.0.1:9001}, {@code [::1]:9001} or, with port
   * 80, {@code localhost}.
   *
   * @param value the variable's value; may be null
   * @throws IllegalArgumentException when it is missing or of another form; names the variable
   */
  public static RuntimeApiEndpoint parse(@Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          VARIABLE + " should hold the host and port of the Runtime API, but is not set");
    }
    String text = value.strip();
    int colon = text.lastIndexOf(':');
    boolean hasPort = colon >= 0 && text.indexOf(']', colon) < 0;
    String host = hasPort ? text.substring(0, colon) : text;
    int port = hasPort ? port(text.substring(colon + 1)) : DEFAULT_PORT;
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    } else if (host.indexOf(':') >= 0) {
      host = "";
    }
    if (host.isEmpty() || host.indexOf('/') >= 0 || port < 1 || port > 65535) {
      throw new IllegalArgumentException(
          VARIABLE + " should be host:port, such as 127.0.0.1:9001, but is \"" + value + "\"");
    }
    return new RuntimeApiEndpoint(host, port);
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Returns the endpoint as {@code host:port}. */
  @Override
  public String toString() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
