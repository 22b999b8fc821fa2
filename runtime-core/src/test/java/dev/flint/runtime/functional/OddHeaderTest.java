package dev.flint.runtime.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import functions.Echo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of an event that hold odd bytes, and what goes back to the service of them. */
class OddHeaderTest {

  private static final String REQUEST_ID = "Lambda-Runtime-Aws-Request-Id";
  private static final String INVOCATION_ID = "Lambda-Runtime-Invocation-Id";
  private static final String TRACE_ID = "Lambda-Runtime-Trace-Id";
  private static final int SERVICE_LOST = 2;

  /** Bytes, one a character. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\u00ff",
        "a\u00c3\u0028b",
        "\u00ed\u00a0\u0080",
        "\u00f0\u009f\u009a\u0080 and \u00f0\u009f",
        "\u00ef\u00bf\u00bd \u0080",
        "\u00e2\u0080\u0083wide blanks\u00e2\u0080\u0083",
        "a\u0001\u001f\u007f\u0085b"
      })
  void anInvocationIdGoesBackByteForByte(String id) throws Exception {
    String post = postAfter(REQUEST_ID + ": 1\r\n" + INVOCATION_ID + ": " + id + "\r\n");

    assertTrue(post.contains("\r\n" + INVOCATION_ID + ": " + id + "\r\n"), post);
  }

  @Test
  void aLongInvocationIdGoesBackWhole() throws Exception {
    String id = "\u00ff" + "x".repeat(200_000);

    String post = postAfter(REQUEST_ID + ": 1\r\n" + INVOCATION_ID + ": " + id + "\r\n");

    assertTrue(post.contains("\r\n" + INVOCATION_ID + ": " + id + "\r\n"));
  }

  @Test
  void aRequestIdGoesBackByteForByteInThePath() throws Exception {
    String post = postAfter(REQUEST_ID + ": a\u00ff\0\rb\u00c3\u00bc\r\n");

    assertTrue(
        post.startsWith("POST /2018-06-01/runtime/invocation/a%FF%00%0Db%C3%BC/response "), post);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u00ffb", "a\rb", "a\0b", "a\u0001b"})
  void aTraceHeaderOfOddBytesKeepsNoEventFromItsHandler(String header) throws Exception {
    String post = postAfter(REQUEST_ID + ": 1\r\n" + TRACE_ID + ": Root=" + header + "\r\n");

    assertTrue(post.startsWith("POST /2018-06-01/runtime/invocation/1/response "), post);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\rb", "a\r", "\ra", "a\0b", "a\0"})
  void anInvocationIdThatCanNotGoBackEndsTheProcess(String id) throws Exception {
    String head = REQUEST_ID + ": 1\r\n" + INVOCATION_ID + ": " + id + "\r\n";
    try (RawService service = RawService.start(head);
        FunctionProcess process = launch(service).start()) {
      assertEquals(SERVICE_LOST, process.awaitExit());
      assertTrue(process.output().contains(INVOCATION_ID), process::log);
      assertFalse(process.log().contains("\tat "), process::log);
    }
  }

  private static String postAfter(String headers) throws Exception {
    try (RawService service = RawService.start(headers);
        FunctionProcess process = launch(service).start()) {
      process.whenEnded(() -> service.giveUp(process.log()));
      return service.takePost();
    }
  }

  private static FunctionLaunch launch(RawService service) {
    return FunctionLaunch.of(Echo.class).variable("AWS_LAMBDA_RUNTIME_API", service.address());
  }
}
