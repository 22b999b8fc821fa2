package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Logs its event in both ways that every version of aws-lambda-java-core has. */
public final class PlainLogging implements RequestHandler<String, Void> {

  @Override
  public Void handleRequest(String event, Context context) {
    context.getLogger().log(event + " in the context");
    LambdaRuntime.getLogger().log(event + " in the class");
    return null;
  }
}
