package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.flint.runtime.streaming.HttpIntegrationResponse;
import dev.flint.runtime.streaming.StreamedOutput;
import dev.flint.runtime.streaming.StreamsResponse;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Streams what the event's words say, one after the other. */
public final class Streaming implements RequestStreamHandler, StreamsResponse {

  /** Samples without any progress, until a write is said to wait. */
  private static final int STANDSTILL = 10_000;

  private static final AtomicLong WRITTEN = new AtomicLong();

  private static OutputStream kept;

  /** The same as a method of its own. */
  public void method(InputStream event, OutputStream response) throws IOException {
    handleRequest(event, response, null);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    String words = new String(event.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
    for (String word : words.split(" ")) {
      String[] parts = word.split(":", 2);
      run(parts[0], parts.length == 1 ? "" : parts[1], response);
    }
  }

  private static void run(String command, String argument, OutputStream response)
      throws IOException {
    switch (command) {
      case "write" -> response.write(argument.getBytes(StandardCharsets.UTF_8));
      case "octet" -> response.write(Integer.parseInt(argument));
      case "bytes" -> writeBytes(Integer.parseInt(argument), response);
      case "watch" -> watch(Integer.parseInt(argument), Thread.currentThread());
      case "flush" -> response.flush();
      case "close" -> response.close();
      case "await" -> await(Integer.parseInt(argument));
      case "fail" -> throw new IllegalStateException(argument);
      case "failLong" -> throw new IllegalStateException("\u0001ü".repeat(9000));
      case "type" -> ((StreamedOutput) response).setContentType(argument.replace('_', ' '));
      case "insist" -> insist(response);
      case "keep" -> kept = response;
      case "late" -> response.write(late().getBytes(StandardCharsets.UTF_8));
      case "http" -> http(Integer.parseInt(argument), response);
      default -> throw new IllegalArgumentException(command);
    }
  }

  private static void writeBytes(int count, OutputStream response) throws IOException {
    byte[] block = new byte[100_000];
    for (int left = count; left > 0; left -= block.length) {
      response.write(block, 0, Math.min(left, block.length));
      WRITTEN.addAndGet(Math.min(left, block.length));
    }
  }

  /**
   * Waits for a byte of whoever listens at the port, then tells how much was written when a write
   * waited.
   */
  private static void watch(int port, Thread handler) {
    WRITTEN.set(0);
    Runnable telling =
        () -> {
          try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getInputStream().read();
            new DataOutputStream(socket.getOutputStream()).writeLong(writtenAtAStandstill(handler));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    Thread watch = new Thread(telling, "watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static long writtenAtAStandstill(Thread handler) {
    long written = 0;
    for (int samples = 0; samples < STANDSTILL; samples++) {
      if (written != WRITTEN.get() || !isSending(handler)) {
        samples = 0;
        written = WRITTEN.get();
      }
    }
    return written;
  }

  private static boolean isSending(Thread handler) {
    return Stream.of(handler.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals("java.net.Socket$SocketOutputStream"));
  }

  /** Waits for whoever listens at the port to send a byte. */
  private static void await(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getInputStream().read();
    }
  }

  /** Goes on after the first failure, up to the second, of which it tells. */
  private static void insist(OutputStream response) throws IOException {
    try {
      writeBytes(Integer.MAX_VALUE, response);
    } catch (IOException first) {
      System.out.println("first: " + first.getMessage());
    }
    try {
      response.write(new byte[100_000]);
    } catch (IOException second) {
      System.out.println("second: " + second.getMessage());
    }
  }

  /** What comes of writing into the response that was kept. */
  private static String late() {
    try {
      kept.write(new byte[100_000]);
      return "written";
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  private static void http(int status, OutputStream response) throws IOException {
    HttpIntegrationResponse head =
        HttpIntegrationResponse.of(status)
            .withHeader("Content-Type", "text/plain")
            .withHeader("X-Part", "1")
            .withHeader("x-part", "2")
            .withCookie("id=1");
    try (OutputStream body = head.openBody(response)) {
      body.write("Grüße".getBytes(StandardCharsets.UTF_8));
    }
  }
}
