package dev.flint.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntimeInternal;
import dev.flint.runtime.api.Acknowledgement;
import dev.flint.runtime.api.Invocation;
import dev.flint.runtime.api.ResponseSink;
import dev.flint.runtime.api.RuntimeApi;
import dev.flint.runtime.api.RuntimeApiException;
import dev.flint.runtime.context.MalformedHeaderException;
import dev.flint.runtime.error.ErrorReport;
import dev.flint.runtime.error.ErrorTypes;
import java.io.IOError;

/**
 * The seven tasks of a runtime, for one event after the other. Several loops may run at once, each
 * with a thread and a {@link RuntimeApi} of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html">Building a
 *     custom runtime, Processing tasks</a>
 */
final class InvocationLoop {

  /** What reporting an error takes, in bytes. */
  private static final int RESERVE = 64 * 1024;

  private final RuntimeApi api;
  private final LoadedFunction function;

  /** Given back when the heap is full, so that there is room to say so. */
  private byte[] reserve = new byte[RESERVE];

  private final ClassLoader contextClassLoader = Thread.currentThread().getContextClassLoader();

  /** Null unless the function logs with Log4j through AWS's appender. */
  private Log4jContext log4j;

  InvocationLoop(RuntimeApi api, LoadedFunction function) {
    this.api = api;
    this.function = function;
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
    ResponseSink response = api.respondTo(invocation);
    try {
      Outcome outcome = process(invocation, response);
      if (outcome instanceof Outcome.Failure failure) {
        handleError(failure.thrown(), response); // task 6
      } else {
        handleResponse(response); // task 5
      }
    } finally {
      cleanUp(); // task 7
    }
  }

  /** Whatever goes wrong on the way to the handler and in it is the invocation's error. */
  private Outcome process(Invocation invocation, ResponseSink response) {
    try {
      propagateTraceHeader(invocation); // task 2
      Context context = createContext(invocation); // task 3
      function.handler().handle(invocation.event(), context, response); // task 4
      return new Outcome.Success();
    } catch (Throwable thrown) {
      if (thrown instanceof OutOfMemoryError) {
        reserve = null;
      }
      return new Outcome.Failure(thrown);
    }
  }

  private void propagateTraceHeader(Invocation invocation) {
    function.tracing().begin(invocation.metadata().traceHeader());
  }

  private Context createContext(Invocation invocation) throws MalformedHeaderException {
    function.current().begin(invocation.metadata());
    // AWS's appender for Log4j says so itself.
    if (LambdaRuntimeInternal.getUseLog4jAppender()) {
      tellLog4j(invocation.metadata().requestId());
    }
    return function.contexts().create(invocation.metadata());
  }

  private void tellLog4j(String requestId) {
    if (log4j == null) {
      log4j = Log4jContext.find(function.logger());
    }
    log4j.put(requestId);
  }

  private void handleResponse(ResponseSink response) throws RuntimeApiException {
    function.logger().flushOutput();
    logRefusal(response.complete());
  }

  private void handleError(Throwable thrown, ResponseSink response)
      throws RuntimeApiException, FatalErrorException {
    ErrorReport report = ErrorReport.of(ErrorTypes.USER_EXCEPTION, thrown);
    function.logger().flushOutput();
    function.logger().error(report.thrown());
    logRefusal(response.fail(report));
    if (thrown instanceof VirtualMachineError || thrown instanceof IOError) {
      throw new FatalErrorException(thrown);
    }
  }

  private void logRefusal(Acknowledgement acknowledgement) {
    if (acknowledgement instanceof Acknowledgement.Refused refused) {
      function.logger().error(refused.reason());
    }
  }

  /** What one invocation did to the thread and the process is not seen by the next. */
  private void cleanUp() {
    function.tracing().end();
    function.current().end();
    Thread.interrupted();
    Thread.currentThread().setContextClassLoader(contextClassLoader);
  }
}
