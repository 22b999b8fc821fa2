package dev.flint.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.runtime.api.FakeRuntimeApi;
import dev.flint.runtime.api.Invocation;
import dev.flint.runtime.api.RuntimeApiException;
import dev.flint.runtime.context.ContextFactory;
import dev.flint.runtime.context.CurrentInvocation;
import dev.flint.runtime.context.FunctionEnvironment;
import dev.flint.runtime.context.FunctionLogger;
import dev.flint.runtime.context.InvocationMetadata;
import dev.flint.runtime.handler.EventHandler;
import dev.flint.runtime.lifecycle.AfterAnswer;
import dev.flint.runtime.logging.FunctionLog;
import dev.flint.runtime.logging.LogSettings;
import dev.flint.runtime.tracing.TracePropagation;
import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvocationLoopTest {

  private final PrintStream out = System.out;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final List<String> steps = new ArrayList<>();
  private final CurrentInvocation current = CurrentInvocation.ofProcess();
  private final List<AfterAnswer> hooks = new ArrayList<>();
  private int answers;
  private final ClassLoader classLoader = Thread.currentThread().getContextClassLoader();
  private final PhaseListener listener =
      new PhaseListener() {
        @Override
        public void afterAnswer() {
          assertTidy();
          answers++;
        }
      };
  private final FakeRuntimeApi api = new FakeRuntimeApi(this::assertTidy);

  @BeforeEach
  void captureLog() {
    System.setOut(new PrintStream(log, false, UTF_8));
  }

  @AfterEach
  void releaseLog() {
    System.setOut(out);
  }

  @Test
  void handlesOneEventAfterTheOther() {
    enqueue("request-1", "a");
    enqueue("request-2", "b");

    runUntilTheServiceIsGone((event, context, response) -> response.write(event));

    assertEquals(List.of("a", "b"), api.responses);
    assertEquals(List.of(), api.errors);
    assertEquals(2, answers);
  }

  @Test
  void callsHooksWithinTheInvocationWhenItsAnswerIsOut() {
    hooks.add(
        context -> {
          steps.add("first " + api.responses + api.errors.size() + current.get().requestId());
          throw new IOException("lost span");
        });
    hooks.add(context -> steps.add("second " + context.getAwsRequestId()));
    enqueue("request-1", "a");
    enqueue("request-2", "b");

    runUntilTheServiceIsGone(
        (event, context, response) -> {
          if (event[0] == 'b') {
            throw new IllegalStateException("as asked for");
          }
          response.write(event);
        });

    assertEquals(
        List.of(
            "first [a]0request-1", "second request-1", "first [a]1request-2", "second request-2"),
        steps.stream().filter(step -> step.matches("(first|second) .*")).toList());
    assertTrue(log.toString(UTF_8).contains("IOException: lost span"));
  }

  @Test
  void makesTheInvocationKnownBeforeTheHandlerRunsAndForgetsItBehind() {
    enqueue("request-1", "a");

    runUntilTheServiceIsGone(
        (event, context, response) ->
            steps.add(context.getAwsRequestId() + " " + current.get().requestId()));

    assertEquals(List.of("begin Root=1", "request-1 request-1", "end"), steps);
  }

  @Test
  void reportsWhatTheHandlerThrowsAndGoesOn() {
    enqueue("request-1", "a");
    enqueue("request-2", "b");

    runUntilTheServiceIsGone(
        (event, context, response) -> {
          response.write(event);
          throw new Exception("failed in " + context.getAwsRequestId());
        });

    assertEquals(List.of(), api.responses);
    assertEquals(2, api.errors.size());
    assertEquals("Runtime.UserException", api.errors.get(0).errorType());
    assertTrue(log.toString(UTF_8).contains("failed in request-2"), log.toString(UTF_8));
  }

  @Test
  void reportsABrokenHeaderAndGoesOn() {
    api.invocations.add(
        new Invocation(
            new InvocationMetadata("request-1", null, null, null, "broken", null, null, null),
            new byte[0]));
    enqueue("request-2", "b");

    runUntilTheServiceIsGone((event, context, response) -> response.write(event));

    assertEquals(1, api.errors.size());
    assertEquals(List.of("b"), api.responses);
  }

  @Test
  void logsARefusalAndGoesOn() {
    enqueue("request-1", "a");
    enqueue("request-2", "b");
    api.refuse("too large");

    runUntilTheServiceIsGone((event, context, response) -> response.write(event));

    assertEquals(2, api.responses.size());
    assertEquals("too large\ntoo large\n", log.toString(UTF_8));
  }

  @Test
  void endsAfterAFatalErrorThatItReported() {
    for (Error fatal : List.of(new StackOverflowError(), new IOError(new IOException()))) {
      enqueue("request-1", "a");
      enqueue("request-2", "b");
      api.errors.clear();

      FatalErrorException e =
          assertThrows(
              FatalErrorException.class,
              () ->
                  loop((event, context, response) -> {
                        throw fatal;
                      })
                      .run());

      assertSame(fatal, e.getCause());
      assertEquals(1, api.errors.size());
      assertTidy();
    }
  }

  @Test
  void cleansUpWhatTheHandlerDidToTheThread() {
    enqueue("request-1", "a");
    enqueue("request-2", "b");

    runUntilTheServiceIsGone(
        (event, context, response) -> {
          Thread.currentThread().interrupt();
          Thread.currentThread().setContextClassLoader(null);
          if (event[0] == 'b') {
            throw new Exception();
          }
        });

    assertEquals(1, api.responses.size());
    assertEquals(1, api.errors.size());
  }

  /** How the service must find the runtime whenever it is asked for an event. */
  private void assertTidy() {
    assertNull(current.get());
    assertEquals(false, Thread.currentThread().isInterrupted());
    assertSame(classLoader, Thread.currentThread().getContextClassLoader());
    assertTrue(steps.isEmpty() || steps.get(steps.size() - 1).equals("end"), steps::toString);
  }

  private void runUntilTheServiceIsGone(EventHandler handler) {
    assertThrows(RuntimeApiException.ConnectionLost.class, () -> loop(handler).run());
  }

  private InvocationLoop loop(EventHandler handler) {
    FunctionEnvironment environment = FunctionEnvironment.read(Map.of(), new ArrayList<>());
    InstantSource clock = InstantSource.system();
    FunctionLog functionLog =
        new FunctionLog(LogSettings.read(Map.of(), new ArrayList<>()), clock, current);
    ContextFactory contexts =
        new ContextFactory(environment, clock, new FunctionLogger(functionLog));
    LoadedFunction function =
        new LoadedFunction(handler, contexts, new AnswerHooks(hooks, functionLog), functionLog);
    DeadlineWatch watch =
        DeadlineWatch.read(Map.of(), InstantSource.system(), functionLog, List.of());
    InvocationScope scope = new InvocationScope(new Steps(), current, watch, functionLog);
    return new InvocationLoop(api, function, scope, listener);
  }

  private void enqueue(String requestId, String event) {
    InvocationMetadata metadata =
        new InvocationMetadata(requestId, null, null, "Root=1", null, null, null, null);
    api.invocations.add(new Invocation(metadata, event.getBytes(UTF_8)));
  }

  private final class Steps implements TracePropagation {

    @Override
    public void begin(String traceHeader) {
      steps.add("begin " + traceHeader);
    }

    @Override
    public void end() {
      steps.add("end");
    }
  }
}
