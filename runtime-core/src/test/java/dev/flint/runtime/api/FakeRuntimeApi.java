package dev.flint.runtime.api;

import dev.flint.runtime.error.ErrorReport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A service in memory: gives invocations, keeps responses and errors, and then is gone. */
public final class FakeRuntimeApi implements RuntimeApi {

  /** What is still to be handled. */
  public final Deque<Invocation> invocations = new ArrayDeque<>();

  /** The responses, as text. */
  public final List<String> responses = new ArrayList<>();

  /** The reports of failures. */
  public final List<ErrorReport> errors = new ArrayList<>();

  private final Runnable beforeNext;
  private Acknowledgement acknowledgement = new Acknowledgement.Accepted();

  /** Makes a service that does something before it looks for the next invocation. */
  public FakeRuntimeApi(Runnable beforeNext) {
    this.beforeNext = beforeNext;
  }

  /** Refuses every answer from now on; it is kept all the same. */
  public void refuse(String reason) {
    acknowledgement = new Acknowledgement.Refused(reason);
  }

  @Override
  public Invocation nextInvocation() throws RuntimeApiException {
    beforeNext.run();
    if (invocations.isEmpty()) {
      throw new RuntimeApiException.ConnectionLost("no more invocations", null);
    }
    return invocations.remove();
  }

  @Override
  public ResponseSink respondTo(Invocation invocation) {
    return new FakeSink();
  }

  @Override
  public ResponseSink streamTo(Invocation invocation) {
    return new FakeSink();
  }

  @Override
  public void reportInitError(ErrorReport report) {
    errors.add(report);
  }

  @Override
  public void awaitRestore() {}

  @Override
  public void reportRestoreError(ErrorReport report) {
    errors.add(report);
  }

  private final class FakeSink extends ResponseSink {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int octet) {
      bytes.write(octet);
    }

    @Override
    public Acknowledgement complete() {
      responses.add(bytes.toString(StandardCharsets.UTF_8));
      return acknowledgement;
    }

    @Override
    public Acknowledgement fail(ErrorReport report) {
      errors.add(report);
      return acknowledgement;
    }
  }
}
