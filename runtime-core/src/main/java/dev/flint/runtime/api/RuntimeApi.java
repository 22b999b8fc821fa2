package dev.flint.runtime.api;

import dev.flint.runtime.error.ErrorReport;

/** The service, as the runtime sees it. For one thread: each loop has its own. */
public interface RuntimeApi {

  /**
   * Waits for the next event. Without a time limit, since the service may freeze the process
   * between events for hours.
   *
   * @throws RuntimeApiException when the service is gone or its answer is not an invocation; the
   *     process should end
   */
  Invocation nextInvocation() throws RuntimeApiException;

  /** Opens the response to an invocation, which is sent as a whole when the handler has ended. */
  ResponseSink respondTo(Invocation invocation);

  /** Opens the response to an invocation, which is sent while the handler writes. */
  ResponseSink streamTo(Invocation invocation);

  /**
   * Reports that the function could not be initialized.
   *
   * @throws RuntimeApiException when the report did not reach the service
   */
  void reportInitError(ErrorReport report) throws RuntimeApiException;

  /**
   * Says that init is over, and waits until the process goes on from a snapshot that is made of it
   * meanwhile. Nothing of the connection that was open then is used again.
   *
   * @throws RuntimeApiException when the service is gone
   */
  void awaitRestore() throws RuntimeApiException;

  /**
   * Reports that the function could not go on from its snapshot.
   *
   * @throws RuntimeApiException when the report did not reach the service
   */
  void reportRestoreError(ErrorReport report) throws RuntimeApiException;
}
