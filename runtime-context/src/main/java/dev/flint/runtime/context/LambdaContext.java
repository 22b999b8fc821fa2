package dev.flint.runtime.context;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The {@code Context} of one invocation. Immutable, so that a handler's threads may share it. */
final class LambdaContext implements Context {

  private final InvocationMetadata metadata;
  private final FunctionEnvironment environment;
  private final long deadlineMs;
  private final @Nullable ClientContext clientContext;
  private final @Nullable CognitoIdentity identity;
  private final InstantSource clock;
  private final LambdaLogger logger;

  LambdaContext(InvocationMetadata metadata, long deadlineMs, ContextFactory factory)
      throws MalformedHeaderException {
    this.metadata = metadata;
    this.deadlineMs = deadlineMs;
    this.clientContext = LambdaClientContext.parse(metadata.clientContext());
    this.identity = LambdaCognitoIdentity.parse(metadata.cognitoIdentity());
    this.environment = factory.environment();
    this.clock = factory.clock();
    this.logger = factory.logger();
  }

  @Override
  public String getAwsRequestId() {
    return metadata.requestId();
  }

  @Override
  public @Nullable String getLogGroupName() {
    return environment.logGroupName();
  }

  @Override
  public @Nullable String getLogStreamName() {
    return environment.logStreamName();
  }

  @Override
  public @Nullable String getFunctionName() {
    return environment.functionName();
  }

  @Override
  public @Nullable String getFunctionVersion() {
    return environment.functionVersion();
  }

  @Override
  public @Nullable String getInvokedFunctionArn() {
    return metadata.invokedFunctionArn();
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return identity;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return clientContext;
  }

  /** Milliseconds until the deadline; 0 when it has passed or the service sent none. */
  @Override
  public int getRemainingTimeInMillis() {
    long now = clock.millis();
    return deadlineMs <= now ? 0 : (int) Math.min(deadlineMs - now, Integer.MAX_VALUE);
  }

  @Override
  public int getMemoryLimitInMB() {
    return environment.memoryLimitMb();
  }

  @Override
  public LambdaLogger getLogger() {
    return logger;
  }

  @Override
  public @Nullable String getTenantId() {
    return metadata.tenantId();
  }

  /** Returns the whole tracing header, as on the managed runtime. */
  @Override
  public @Nullable String getXrayTraceId() {
    return metadata.traceHeader();
  }
}
