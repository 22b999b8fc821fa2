package functions;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers what the context says; what is null is left out. */
public final class ContextReport implements RequestHandler<Object, Map<String, Object>> {

  @Override
  public Map<String, Object> handleRequest(Object event, Context context) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("awsRequestId", context.getAwsRequestId());
    report.put("logGroupName", context.getLogGroupName());
    report.put("logStreamName", context.getLogStreamName());
    report.put("functionName", context.getFunctionName());
    report.put("functionVersion", context.getFunctionVersion());
    report.put("invokedFunctionArn", context.getInvokedFunctionArn());
    report.put("memoryLimitInMB", context.getMemoryLimitInMB());
    report.put("remainingTimeInMillis", context.getRemainingTimeInMillis());
    report.put("tenantId", context.getTenantId());
    report.put("xrayTraceId", context.getXrayTraceId());
    report.put("oneLogger", context.getLogger() == LambdaRuntime.getLogger());
    if (context.getIdentity() != null) {
      report.put("identityId", context.getIdentity().getIdentityId());
      report.put("identityPoolId", context.getIdentity().getIdentityPoolId());
    }
    report.put("clientContext", clientContext(context.getClientContext()));
    return report;
  }

  private static Map<String, Object> clientContext(ClientContext context) {
    if (context == null) {
      return null;
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("custom", context.getCustom());
    report.put("environment", context.getEnvironment());
    report.put("client", client(context.getClient()));
    return report;
  }

  private static Map<String, Object> client(Client client) {
    if (client == null) {
      return null;
    }
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("installationId", client.getInstallationId());
    report.put("appTitle", client.getAppTitle());
    report.put("appVersionName", client.getAppVersionName());
    report.put("appVersionCode", client.getAppVersionCode());
    report.put("appPackageName", client.getAppPackageName());
    return report;
  }
}
