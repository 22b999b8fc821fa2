package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Can't be made. */
public final class FailsToLoad implements RequestHandler<String, String> {

  public FailsToLoad() {
    throw new IllegalStateException("no configuration");
  }

  @Override
  public String handleRequest(String event, Context context) {
    return event;
  }
}
