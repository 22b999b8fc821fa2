package benchmark;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Greets whoever the event names. */
public final class Hello implements RequestHandler<String, String> {
  @Override
  public String handleRequest(String name, Context context) {
    return "Hello, " + name + "!";
  }
}
