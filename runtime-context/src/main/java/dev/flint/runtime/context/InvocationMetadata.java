package dev.flint.runtime.context;

import dev.flint.runtime.logging.format.InvocationFields;
import dev.flint.runtime.tracing.TraceHeader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service says of one invocation beside its event: the values of the headers of {@code
 * /next}, as they were sent. Null stands for a header that was absent or empty.
 *
 * <p>The texts are read where they are needed, within the invocation, so that a broken one fails
 * this invocation and not the process.
 *
 * @param requestId {@code Lambda-Runtime-Aws-Request-Id}, any text; never null
 * @param deadlineMs {@code Lambda-Runtime-Deadline-Ms}, milliseconds since 1970
 * @param invokedFunctionArn {@code Lambda-Runtime-Invoked-Function-Arn}
 * @param traceHeader {@code Lambda-Runtime-Trace-Id}, the whole {@code Root=…;Parent=…} text
 * @param clientContext {@code Lambda-Runtime-Client-Context}, JSON
 * @param cognitoIdentity {@code Lambda-Runtime-Cognito-Identity}, JSON
 * @param tenantId {@code Lambda-Runtime-Aws-Tenant-Id}
 * @param invocationId {@code Lambda-Runtime-Invocation-Id}, to be sent back with the answer
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API, Next
 *     invocation</a>
 */
public record InvocationMetadata(
    String requestId,
    @Nullable String deadlineMs,
    @Nullable String invokedFunctionArn,
    @Nullable String traceHeader,
    @Nullable String clientContext,
    @Nullable String cognitoIdentity,
    @Nullable String tenantId,
    @Nullable String invocationId)
    implements InvocationFields {

  /** Checks that there is a request id. */
  public InvocationMetadata {
    Objects.requireNonNull(requestId, "requestId");
  }

  @Override
  public @Nullable String traceId() {
    return traceHeader == null ? null : TraceHeader.parse(traceHeader).root().orElse(null);
  }
}
