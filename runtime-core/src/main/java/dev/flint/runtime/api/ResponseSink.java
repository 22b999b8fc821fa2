package dev.flint.runtime.api;

import dev.flint.runtime.error.ErrorReport;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Where a handler writes its response. It ends in one of two ways, each of them once: {@link
 * #complete()} or {@link #fail}.
 */
public abstract class ResponseSink extends OutputStream {

  ResponseSink() {}

  /**
   * Ends the response after the handler returned.
   *
   * @return what the service says to it
   * @throws RuntimeApiException when the service is gone; the process should end
   */
  public abstract Acknowledgement complete() throws RuntimeApiException;

  /**
   * Answers with an error instead, after the handler failed.
   *
   * @return what the service says to it
   * @throws RuntimeApiException when the service is gone; the process should end
   */
  public abstract Acknowledgement fail(ErrorReport report) throws RuntimeApiException;

  /**
   * A handler that closes its stream has not ended the response.
   *
   * @throws IOException when what was written can't be sent
   */
  @Override
  public void close() throws IOException {}
}
