package dev.flint.runtime.packaging.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.streaming.HttpIntegrationResponse;
import dev.flint.runtime.streaming.StreamedOutput;
import dev.flint.runtime.streaming.StreamsResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invokes functions of this test on the running JDK, through the runtime and a bootstrap. */
class LocalInvocationTest {
  @TempDir private Path folder;
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  /** The handlers. */
  public static final class Functions {
    public String greet(String name, Context context) {
      context.getLogger().log("greeting\n");
      return context.getFunctionName() + " " + System.getenv("GREETING") + ", " + name;
    }

    public String fail(String name) {
      throw new IllegalStateException("no " + name);
    }

    public String exit(String name) {
      Runtime.getRuntime().halt(3);
      return name;
    }

    public String hang(String name) throws InterruptedException {
      new CountDownLatch(1).await();
      return name;
    }
  }

  /** Handlers that stream. */
  public static final class Streams implements StreamsResponse {
    public void page(InputStream event, OutputStream response) throws IOException {
      HttpIntegrationResponse head =
          HttpIntegrationResponse.of(201).withHeader("Content-Type", "text/plain");
      try (OutputStream body = head.openBody(response)) {
        body.write("page\0".getBytes(UTF_8));
      }
    }

    public void pageInPieces(InputStream event, OutputStream response) throws IOException {
      ((StreamedOutput) response)
          .setContentType("application/vnd.awslambda.http-integration-response");
      for (String piece : new String[] {"{\"statusCode\"", ":200}\0\0\0", "\0\0\0\0\0pa", "ge\0"}) {
        response.write(piece.getBytes(UTF_8));
        response.flush();
      }
    }

    public void breakOff(InputStream event, OutputStream response) throws IOException {
      response.write("half".getBytes(UTF_8));
      response.flush();
      throw new IllegalStateException("no more");
    }
  }

  @BeforeEach
  void writeBootstrap() throws IOException {
    Path bootstrap = folder.resolve("bootstrap");
    String command =
        "#!/bin/sh\nexec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' dev.flint.runtime.RuntimeMain\n"
            .formatted(System.getProperty("java.home"), System.getProperty("java.class.path"));
    Files.writeString(bootstrap, command);
    assertTrue(bootstrap.toFile().setExecutable(true));
  }

  @Test
  void returnsTheResponseAndLogsAsLambdaDoes() {
    Result result = send("greet", 30);

    assertEquals("", result.failure());
    assertEquals("\"my-function Moin, é\"", result.body());
    List<String> firstWords = log.stream().map(line -> line.split("[ \t]")[0]).toList();
    assertEquals(List.of("START", "greeting", "END", "REPORT"), firstWords);
  }

  @Test
  void tellsAnErrorOfTheFunctionFromAResponse() {
    Result result = send("fail", 30);

    String logged = String.join("\n", log);
    assertTrue(logged.contains("IllegalStateException: no é\n\tat "), logged);
    assertTrue(result.body().contains("\"errorMessage\":\"no é\""));
    assertTrue(result.failure().contains("Runtime.UserException"), result.failure());
  }

  @ParameterizedTest
  @CsvSource({"page,201", "pageInPieces,200"})
  void tellsTheHeadOfAStreamedResponseFromItsBody(String method, int status) {
    Result result = send(Streams.class, method, 30);

    assertEquals(new Result("", "page\0"), result);
    assertTrue(
        log.stream().anyMatch(line -> line.startsWith("HTTP response: {\"statusCode\":" + status)),
        log::toString);
  }

  @Test
  void tellsWhyAStreamedResponseBrokeOff() {
    Result result = send(Streams.class, "breakOff", 30);

    assertEquals("half", result.body());
    assertTrue(result.failure().contains("broke off its response"), result.failure());
    assertTrue(result.failure().contains("\"errorMessage\":\"no more\""), result.failure());
  }

  @Test
  void tellsThatTheFunctionCouldNotBeInitialised() {
    Result result = send("missing", 30);

    assertTrue(result.failure().contains("initialised"), result.failure());
  }

  @Test
  void tellsThatTheFunctionDidNotAnswerInTime() {
    Result result = send("hang", 1);

    assertTrue(result.failure().contains("within 1.0 s"), result.failure());
    assertTrue(result.failure().contains("flint.timeout"), result.failure());
  }

  @Test
  void tellsThatTheProcessEnded() {
    Result result = send("exit", 30);

    assertTrue(result.failure().contains("exit status 3"), result.failure());
  }

  @Test
  void namesTheFolderThatHoldsNoFunction() throws IOException {
    Files.delete(folder.resolve("bootstrap"));

    PackagingException refusal = assertThrows(PackagingException.class, () -> send("greet", 30));

    assertTrue(refusal.getMessage().contains(folder.toString()), refusal.getMessage());
  }

  private Result send(String method, int seconds) {
    return send(Functions.class, method, seconds);
  }

  private Result send(Class<?> handler, String method, int seconds) {
    InvokeOptions options =
        new InvokeOptions(
            folder,
            handler.getName() + "::" + method,
            "my-function",
            512,
            Duration.ofSeconds(seconds),
            Map.of("GREETING", "Moin"));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String failure = new LocalInvocation(options, log::add).send("\"é\"".getBytes(UTF_8), body);
    return new Result(failure, body.toString(UTF_8));
  }

  private record Result(String failure, String body) {}
}
