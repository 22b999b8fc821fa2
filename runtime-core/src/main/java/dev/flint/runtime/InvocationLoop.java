package dev.flint.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import dev.flint.runtime.api.Acknowledgement;
import dev.flint.runtime.api.Invocation;
import dev.flint.runtime.api.ResponseSink;
import dev.flint.runtime.api.RuntimeApi;
import dev.flint.runtime.api.RuntimeApiException;
import dev.flint.runtime.context.MalformedHeaderException;
import dev.flint.runtime.error.ErrorReport;
import dev.flint.runtime.error.ErrorTypes;
import java.io.IOError;
import org.jspecify.annotations.Nullable;

/**
 * The seven tasks of a runtime, for one event after the other. Several loops may run at once, each
 * with a thread, a {@link RuntimeApi} and an {@link InvocationScope} of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html">Building a
 *     custom runtime, Processing tasks</a>
 */
final class InvocationLoop {

  /** What reporting an error takes, in bytes. */
  private static final int RESERVE = 64 * 1024;

  private final RuntimeApi api;
  private final LoadedFunction function;
  private final InvocationScope scope;
  private final PhaseListener listener;

  /** Given back when the heap is full, so that there is room to say so. */
  @SuppressWarnings("UnusedVariable") // That it is there is its use.
  private byte @Nullable [] reserve = new byte[RESERVE];

  InvocationLoop(
      RuntimeApi api, LoadedFunction function, InvocationScope scope, PhaseListener listener) {
    this.api = api;
    this.function = function;
    this.scope = scope;
    this.listener = listener;
  }

  /**
   * Handles events for as long as there is a service to send them. Asking for the next event is
   * what ends an invocation; until then the process may still work.
   *
   * @throws RuntimeApiException when the service is gone
   * @throws FatalErrorException when the function failed in a way that leaves the JVM unfit to go
   *     on
   */
  void run() throws RuntimeApiException, FatalErrorException {
    while (true) {
      runOnce();
    }
  }

  private void runOnce() throws RuntimeApiException, FatalErrorException {
    Invocation invocation = api.nextInvocation(); // task 1
    ResponseSink response = function.respondTo(invocation, api);
    try {
      Outcome outcome = process(invocation, response);
      if (outcome instanceof Outcome.Failure failure) {
        handleError(failure.thrown(), response); // task 6
      } else {
        handleResponse(response); // task 5
      }
      afterAnswer(outcome.context());
    } finally {
      scope.end(); // task 7
    }
    listener.afterAnswer();
  }

  /** Whatever goes wrong on the way to the handler and in it is the invocation's error. */
  private Outcome process(Invocation invocation, ResponseSink response) {
    Context context = null;
    try {
      scope.propagateTraceHeader(invocation.metadata()); // task 2
      context = createContext(invocation); // task 3
      function.handler().handle(invocation.event(), context, response); // task 4
      return new Outcome.Success(context);
    } catch (Throwable thrown) {
      if (thrown instanceof OutOfMemoryError) {
        reserve = null;
      }
      return new Outcome.Failure(thrown, context);
    }
  }

  private Context createContext(Invocation invocation) throws MalformedHeaderException {
    scope.begin(invocation.metadata());
    Context context = function.contexts().create(invocation.metadata());
    scope.watch(context);
    return context;
  }

  private void handleResponse(ResponseSink response) throws RuntimeApiException {
    function.log().flushOutput();
    logRefusal(response.complete());
  }

  private void handleError(Throwable thrown, ResponseSink response)
      throws RuntimeApiException, FatalErrorException {
    ErrorReport report = ErrorReport.of(ErrorTypes.USER_EXCEPTION, thrown);
    function.log().flushOutput();
    function.log().error(report.thrown());
    logRefusal(response.fail(report));
    if (thrown instanceof VirtualMachineError || thrown instanceof IOError) {
      throw new FatalErrorException(thrown);
    }
  }

  /** The caller has its answer; what the function does behind it is still of this invocation. */
  private void afterAnswer(@Nullable Context context) {
    if (context != null && !function.hooks().isEmpty()) {
      scope.answered();
      function.hooks().run(context);
      function.log().flushOutput();
    }
  }

  private void logRefusal(Acknowledgement acknowledgement) {
    if (acknowledgement instanceof Acknowledgement.Refused refused) {
      function.log().error(refused.reason());
    }
  }
}
