package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntimeInternal;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Says that it uses AWS's appender for Log4j, as that does, and has no Log4j. */
public final class AppenderWithoutLog4j implements RequestHandler<String, String> {

  static {
    LambdaRuntimeInternal.setUseLog4jAppender(true);
  }

  @Override
  public String handleRequest(String event, Context context) {
    return event;
  }
}
