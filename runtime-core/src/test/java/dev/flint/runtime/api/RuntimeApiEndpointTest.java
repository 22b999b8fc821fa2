package dev.flint.runtime.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeApiEndpointTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:9001, 127.0.0.1, 9001",
    "localhost:1, localhost, 1",
    "api.internal:65535, api.internal, 65535",
    "localhost, localhost, 80",
    "127.0.0.1, 127.0.0.1, 80",
    "[::1]:9001, ::1, 9001",
    "[::1], ::1, 80",
    "[fe80::1%eth0]:9001, fe80::1%eth0, 9001",
    "' 127.0.0.1:9001\n', 127.0.0.1, 9001"
  })
  void readsHostAndPort(String value, String host, int port) {
    assertEquals(new RuntimeApiEndpoint(host, port), RuntimeApiEndpoint.parse(value));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        ":",
        ":9001",
        "host:",
        "host:0",
        "host:65536",
        "host:-1",
        "host:port",
        "host:9001/",
        "http://host:9001",
        "http://host",
        "::1",
        "fe80::1:9001",
        "[]:9001",
        "[::1",
        "[::1]9001",
        "::1]:9001",
        "host:9001:9002",
        "host:99999999999"
      })
  void refusesAnythingElse(String value) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> RuntimeApiEndpoint.parse(value), "" + value);

    assertTrue(e.getMessage().contains("AWS_LAMBDA_RUNTIME_API"), e.getMessage());
    assertTrue(value == null || e.getMessage().contains(value.strip()), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:9001", "localhost:80", "[::1]:9001"})
  void isWrittenAsItIsRead(String value) {
    assertEquals(value, RuntimeApiEndpoint.parse(value).toString());
  }
}
