package dev.flint.runtime.dev.http.payload;

import dev.flint.runtime.emulator.Headers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A request as it came.
 *
 * @param requestId the invocation's request id
 * @param time when it came
 * @param method its method
 * @param path its path, percent-encoded
 * @param query what follows the question mark, percent-encoded; empty where nothing does
 * @param protocol {@code HTTP/1.1}
 * @param sourceIp the client's address
 * @param headers its headers, with those that the service adds
 * @param body its body, may be empty
 */
public record HttpCall(
    String requestId,
    Instant time,
    String method,
    String path,
    String query,
    String protocol,
    String sourceIp,
    Headers headers,
    byte[] body) {

  static final String ACCOUNT = "123456789012";
  static final String API_ID = "local";

  private static final DateTimeFormatter LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

  /** When it came, in the common log format. */
  String logTime() {
    return LOG_TIME.format(time);
  }

  /** Returns the types that the client takes, as it says; empty where it does not. */
  public String accept() {
    return header("Accept");
  }

  String header(String name) {
    return headers.first(name).orElse("");
  }

  /** The host that was asked for, without its port. */
  String domainName() {
    return header("Host").replaceFirst(":[0-9]*$", "");
  }

  String domainPrefix() {
    return domainName().replaceFirst("\\..*", "");
  }
}
