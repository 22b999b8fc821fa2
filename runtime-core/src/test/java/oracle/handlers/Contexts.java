package oracle.handlers;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells everything that can be known of an invocation. */
public final class Contexts implements RequestHandler<Object, Map<String, Object>> {

  @Override
  public Map<String, Object> handleRequest(Object event, Context context) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("awsRequestId", context.getAwsRequestId());
    known.put("functionName", context.getFunctionName());
    known.put("functionVersion", context.getFunctionVersion());
    known.put("invokedFunctionArn", context.getInvokedFunctionArn());
    known.put("memoryLimitInMB", context.getMemoryLimitInMB());
    known.put("logGroupName", context.getLogGroupName());
    known.put("logStreamName", context.getLogStreamName());
    known.put("tenantId", context.getTenantId());
    known.put("xrayTraceId", context.getXrayTraceId());
    known.put("timeRemains", context.getRemainingTimeInMillis() > 0);
    known.put("clientContext", clientContext(context.getClientContext()));
    known.put("identity", identity(context.getIdentity()));
    known.put("traceProperty", System.getProperty("com.amazonaws.xray.traceHeader"));
    known.put("logger", context.getLogger() == LambdaRuntime.getLogger());
    known.put("interrupted", Thread.currentThread().isInterrupted());
    known.put("classLoader", Thread.currentThread().getContextClassLoader() != null);
    Thread.currentThread().interrupt();
    return texts(known);
  }

  /** Nulls would be left out of the answer. */
  private static Map<String, Object> texts(Map<String, Object> known) {
    known.replaceAll((name, value) -> value == null ? "(null)" : value);
    return known;
  }

  private static Object clientContext(ClientContext context) {
    if (context == null) {
      return null;
    }
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("client", client(context.getClient()));
    known.put("custom", context.getCustom());
    known.put("environment", context.getEnvironment());
    return texts(known);
  }

  private static Object client(Client client) {
    if (client == null) {
      return null;
    }
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("installationId", client.getInstallationId());
    known.put("appTitle", client.getAppTitle());
    known.put("appVersionName", client.getAppVersionName());
    known.put("appVersionCode", client.getAppVersionCode());
    known.put("appPackageName", client.getAppPackageName());
    return texts(known);
  }

  private static Object identity(CognitoIdentity identity) {
    if (identity == null) {
      return null;
    }
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("identityId", identity.getIdentityId());
    known.put("identityPoolId", identity.getIdentityPoolId());
    return texts(known);
  }
}
