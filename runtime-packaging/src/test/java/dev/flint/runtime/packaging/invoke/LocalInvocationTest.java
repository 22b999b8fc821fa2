package dev.flint.runtime.packaging.invoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import dev.flint.runtime.packaging.PackagingException;
import java.io.IOException;
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

  @BeforeEach
  void writeBootstrap() throws IOException {
    Path bootstrap = folder.resolve("bootstrap");
    String command =
        "#!/bin/sh\nexec '%s/bin/java' -cp '%s' dev.flint.runtime.RuntimeMain\n"
            .formatted(System.getProperty("java.home"), System.getProperty("java.class.path"));
    Files.writeString(bootstrap, command);
    assertTrue(bootstrap.toFile().setExecutable(true));
  }

  @Test
  void returnsTheResponseAndLogsAsLambdaDoes() {
    InvocationResult result = send("greet", 30);

    assertTrue(result.succeeded(), result.failure());
    assertEquals("\"my-function Moin, é\"", new String(result.body(), UTF_8));
    List<String> firstWords = log.stream().map(line -> line.split("[ \t]")[0]).toList();
    assertEquals(List.of("START", "greeting", "END", "REPORT"), firstWords);
  }

  @Test
  void tellsAnErrorOfTheFunctionFromAResponse() {
    InvocationResult result = send("fail", 30);

    assertFalse(result.succeeded());
    String logged = String.join("\n", log);
    assertTrue(logged.contains("IllegalStateException: no é\n\tat "), logged);
    assertTrue(new String(result.body(), UTF_8).contains("\"errorMessage\":\"no é\""));
    assertTrue(result.failure().contains("Runtime.UserException"), result.failure());
  }

  @Test
  void tellsThatTheFunctionCouldNotBeInitialised() {
    InvocationResult result = send("missing", 30);

    assertTrue(result.failure().contains("initialised"), result.failure());
  }

  @Test
  void tellsThatTheFunctionDidNotAnswerInTime() {
    InvocationResult result = send("hang", 1);

    assertTrue(result.failure().contains("within 1.0 s"), result.failure());
    assertTrue(result.failure().contains("flint.timeout"), result.failure());
  }

  @Test
  void tellsThatTheProcessEnded() {
    InvocationResult result = send("exit", 30);

    assertTrue(result.failure().contains("exit status 3"), result.failure());
  }

  @Test
  void namesTheFolderThatHoldsNoFunction() throws IOException {
    Files.delete(folder.resolve("bootstrap"));

    PackagingException refusal = assertThrows(PackagingException.class, () -> send("greet", 30));

    assertTrue(refusal.getMessage().contains(folder.toString()), refusal.getMessage());
  }

  private InvocationResult send(String method, int seconds) {
    InvokeOptions options =
        new InvokeOptions(
            folder,
            Functions.class.getName() + "::" + method,
            "my-function",
            512,
            Duration.ofSeconds(seconds),
            Map.of("GREETING", "Moin"));
    return new LocalInvocation(options, log::add).send("\"é\"".getBytes(UTF_8));
  }
}
