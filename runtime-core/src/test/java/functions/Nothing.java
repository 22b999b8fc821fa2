package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Takes nothing and gives nothing. */
public final class Nothing implements RequestHandler<Void, Void> {

  @Override
  public Void handleRequest(Void event, Context context) {
    return null;
  }
}
