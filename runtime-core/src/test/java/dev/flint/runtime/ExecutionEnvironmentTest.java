package dev.flint.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.LocalRuntimeApi;
import dev.flint.runtime.emulator.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole function within the test, by real calls of the Runtime API. */
class ExecutionEnvironmentTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final LocalRuntimeApi api = LocalRuntimeApi.start();
  private final List<String> phases = Collections.synchronizedList(new ArrayList<>());

  /** Thrown where init ends; null for nothing. */
  private RuntimeException thrownAfterInit;

  @AfterEach
  void stopTheService() {
    api.close();
  }

  @Test
  void servesEventsUntilTheServiceIsLost() throws Exception {
    CompletableFuture<ExitCode> end = run("functions.Hello");

    assertEquals("\"Hello, you\"", api.invoke(Event.of("\"you\""), SOON).text());
    assertEquals("\"Hello, all\"", api.invoke(Event.of("\"all\""), SOON).text());
    api.awaitNext(3, SOON);
    api.close();

    assertEquals(ExitCode.SERVICE_LOST, end.get(30, TimeUnit.SECONDS));
    assertEquals(List.of("init", "answer", "answer", "shutdown"), phases);
  }

  @Test
  void reportsAHandlerThatIsNotThere() throws Exception {
    assertEquals(ExitCode.INIT_FAILED, run("functions.Missing").get(30, TimeUnit.SECONDS));

    assertEquals(List.of("/2018-06-01/runtime/init/error"), paths());
    assertEquals(List.of("shutdown"), phases);
  }

  @Test
  void reportsWhatAListenerThrowsAsTheInitsError() throws Exception {
    thrownAfterInit = new IllegalStateException("not ready");

    assertEquals(ExitCode.INIT_FAILED, run("functions.Hello").get(30, TimeUnit.SECONDS));

    assertEquals(List.of("/2018-06-01/runtime/init/error"), paths());
    assertTrue(api.requests().get(0).text().contains("not ready"));
  }

  @Test
  void endsAfterAFatalErrorThatItReported() throws Exception {
    CompletableFuture<ExitCode> end = run("functions.Failing::handle");

    Answer answer = api.invoke(Event.of("\"IO_ERROR\""), SOON);

    assertInstanceOf(Answer.FunctionError.class, answer);
    assertEquals(ExitCode.FATAL_ERROR, end.get(30, TimeUnit.SECONDS));
    assertEquals(List.of("init", "shutdown"), phases);
  }

  @Test
  void needsAnEndpoint() {
    ExecutionEnvironment environment =
        new ExecutionEnvironment(Map.of(), InstantSource.system(), new Phases(), null);

    assertEquals(ExitCode.INIT_FAILED, environment.run("functions.Hello"));
    assertEquals(List.of("shutdown"), phases);
  }

  private CompletableFuture<ExitCode> run(String handler) {
    ExecutionEnvironment environment =
        new ExecutionEnvironment(
            Map.of("AWS_LAMBDA_RUNTIME_API", api.address()),
            InstantSource.fixed(Instant.EPOCH),
            new Phases(),
            null);
    return CompletableFuture.supplyAsync(() -> environment.run(handler));
  }

  private List<String> paths() {
    return api.requests().stream().map(RecordedRequest::path).toList();
  }

  private final class Phases implements PhaseListener {

    @Override
    public void afterInit() {
      if (thrownAfterInit != null) {
        throw thrownAfterInit;
      }
      phases.add("init");
    }

    @Override
    public void afterAnswer() {
      phases.add("answer");
    }

    @Override
    public void beforeShutdown() {
      phases.add("shutdown");
    }
  }
}
