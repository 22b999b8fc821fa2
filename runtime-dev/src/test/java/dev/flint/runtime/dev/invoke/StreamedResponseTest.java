package dev.flint.runtime.dev.invoke;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the SDKs don't show of the streaming call; for the rest see {@link JavaSdkTest}. */
class StreamedResponseTest {

  @Test
  void knowsNoEventToStream() throws Exception {
    try (ApiServer api = ApiServer.of(FakeFunction.echo().named("hello"))) {
      String body =
          api.post(String.format(ApiServer.STREAMS, "hello"), "1", "X-Amz-Invocation-Type", "Event")
              .body();
      assertEquals(
          "{\"Type\":\"User\",\"message\":\"X-Amz-Invocation-Type must be RequestResponse or DryRun,"
              + " but is Event\"}",
          body);
    }
  }

  @Test
  void letsTheFunctionEndWhenTheCallerHasGone() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    FakeFunction function =
        new FakeFunction(
            (event, listener) -> {
              listener.takes("first".getBytes(UTF_8));
              gone.await();
              for (int i = 0; i < 500; i++) {
                listener.takes(new byte[64 * 1024]);
              }
              ended.countDown();
              return FakeFunction.response(event, "");
            });
    try (ApiServer api = ApiServer.of(function.named("hello"))) {

      readSomeAndLeave(api.address());
      gone.countDown();

      ended.await();
    }
  }

  @Test
  void breaksOffWhatTheServerCannotEnd() throws Exception {
    FakeFunction function =
        new FakeFunction(
            (event, listener) -> {
              listener.takes("half".getBytes(UTF_8));
              throw new InterruptedException("the server stops");
            });
    try (ApiServer api = ApiServer.of(function.named("hello"))) {
      String path = String.format(ApiServer.STREAMS, "hello");
      assertThrows(IOException.class, () -> api.post(path, "1"));
    }
  }

  @Test
  void invokesNothingInADryRun() throws Exception {
    FakeFunction function = FakeFunction.echo();
    try (ApiServer api = ApiServer.of(function.named("hello"))) {
      String path = String.format(ApiServer.STREAMS, "hello");
      assertEquals(204, api.post(path, "1", "X-Amz-Invocation-Type", "DryRun").statusCode());
      assertTrue(function.events.isEmpty());
    }
  }

  private static void readSomeAndLeave(URI address) throws Exception {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request =
          "POST "
              + String.format(ApiServer.STREAMS, "hello")
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n1";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      InputStream input = socket.getInputStream();
      StringBuilder read = new StringBuilder();
      while (read.indexOf("first") < 0) {
        read.append((char) input.read());
      }
    }
  }
}
